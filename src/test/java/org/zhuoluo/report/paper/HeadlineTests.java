package org.zhuoluo.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "整改任务书, 整改任务书",
        "省委第二巡视组巡视反馈意见整改进展情况, 省委第二巡视组巡视反馈意见整改进展情况",
        "关于省委第二巡视组巡视反馈意见整改进展情况的通报, 关于省委第二巡视组巡视反馈意见|整改进展情况的通报",
        "关于整改办对全区镇街历史遗留事项处置工作的报告, 关于整改办对全区镇街历史遗留事项处置|工作的报告",
        "某某市某某区某某街道、某某镇与某某管理委员会名称, 某某市某某区某某街道、|某某镇与某某管理委员会名称",
        "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲, 甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲"
    })
    void breaksWhereAWordBegins(String title, String lines) {
        assertThat(Headline.of(title)).isEqualTo(lines.replace('|', '\n'));
    }
}
