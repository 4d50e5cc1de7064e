package org.zhuoluo.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook as an office would send it after a meeting: one more problem of the feedback, its task, two measures. */
final class NewTask {

    private static final Map<String, String> SHEETS = Map.of("问题清单", """
            问题编号,清单类别,方面,项,反馈问题
            80,巡视反馈,落实巡视审计整改方面,补充反馈,住房保障档案不完整，部分家庭缺少收入证明。
            """, "任务清单", """
            任务编号,问题编号,整改任务,整改目标,整改类型,牵头单位,责任单位,整改时限
            80.1,80,核查住房保障档案,档案齐全,限期整改,区委组织部,区住房和城乡建设局,2020年12月31日前
            """, "整改措施", """
            任务编号,措施序号,整改措施,完成时限
            80.1,1,逐户核对档案并补录,2020年10月31日前
            80.1,2,建立年度复核制度,2020年12月31日前
            """);

    private NewTask() {}

    static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
                zip.putNextEntry(new ZipEntry(sheet.getKey() + ".csv"));
                zip.write(sheet.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
