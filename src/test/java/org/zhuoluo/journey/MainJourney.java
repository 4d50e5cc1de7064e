package org.zhuoluo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The thread everything hangs on: a workbook comes in, a task is claimed and reported on, figures move, the week is told. */
@JourneyTest
class MainJourney {

    private static final String REPORT = "/rounds/1/weekly-reports/2020-W42";

    @Test
    @Order(1)
    void theOfficeBringsInANewTask(Guest guest) {
        guest.signIn("office").open("/rounds/1/import");
        guest.field("工作簿").setInputFiles(new FilePayload("新增任务.zip", "application/zip", NewTask.workbook()));
        guest.button("预览").click();
        assertThat(guest.main().innerText()).contains("新建");
        guest.button("应用").click();
        guest.open("/rounds/1/tasks/80.1");
        assertThat(guest.main().innerText()).contains("未认领").contains("核查住房保障档案");
    }

    @Test
    @Order(2)
    void theLeadUnitClaimsIt(Guest guest) {
        guest.signIn("lead").open("/rounds/1/tasks/80.1");
        guest.button("认领").click();
        assertThat(guest.main().innerText()).contains("未启动").doesNotContain("未认领");
    }

    @Test
    @Order(3)
    void theResponsibleUnitReportsWithAPhotoInAMinute(Guest guest) throws IOException {
        guest.resize(390, 844).signIn("unit");
        guest.page().locator("a[href='/rounds/1/tasks/80.1/entries']").click();
        guest.field("针对").selectOption("80.1.1");
        guest.field("做了什么").fill("逐户核对住房保障档案1204份，补录缺项36份。");
        guest.field("该措施已完成").check();
        guest.field("佐证材料").setInputFiles(new FilePayload("现场 照片#1“终版”.png", "image/png", photo()));
        guest.page().locator("input[name=pledged]").check();
        guest.button("提交").dblclick();
        guest.page().waitForURL("**/tasks/80.1*");
        assertThat(guest.main().innerText()).contains("正在推进").contains("现场 照片#1“终版”.png");
        assertThat(guest.main().locator(".timeline").getByText("补录缺项36份").count())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void theDashboardCountsIt(Guest guest) {
        guest.signIn("leader").open("/rounds/1");
        assertThat(guest.main().innerText()).contains("80.0%").contains("56").contains("70");
    }

    @Test
    @Order(5)
    void theOfficeIssuesTheWeeklyReportAndHandsItIn(Guest guest) throws IOException {
        guest.signIn("office").open(REPORT);
        assertThat(guest.main().innerText()).contains("80.0%");
        guest.button("签发").click();
        assertThat(guest.main().innerText()).contains("已签发");
        Download file = guest.page().waitForDownload(() -> guest.link("下载").click());
        assertThat(text(file.path())).contains("80.0").contains("区住房和城乡建设局");
    }

    private static String text(Path docx) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            byte[] xml = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
            return new String(xml, StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
