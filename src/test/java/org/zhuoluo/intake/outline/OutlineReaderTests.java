package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feedbacks and notices as offices write them, even and uneven, become aspects, items and problems. */
class OutlineReaderTests {

    static Stream<Arguments> papers() {
        return Stream.of(
                Arguments.of("half-width", """
                        巡视反馈意见
                        一、政治建设方面
                        (一)学习不够深入
                        1.理论学习中心组学习次数不足
                        2.调研成果转化不够
                        (二)意识形态责任制落实有差距
                        1.阵地管理有漏洞
                        """, 1, 2, 3),
                Arguments.of("full-width", """
                        一、履行全面从严治党责任方面
                        （一）主体责任压得不实
                        １．党委专题研究少
                        ２、谈话提醒流于形式
                        二、选人用人方面
                        （一）档案管理不规范
                        １．“三龄两历”认定不彻底
                        """, 2, 2, 3),
                Arguments.of("skips-items", """
                        一、经济发展方面
                        1.招商引资落地率低
                        2.停工项目处置缓慢
                        二、民生方面
                        1.供水管网漏损率高
                        """, 2, 0, 3),
                Arguments.of("items-are-problems", """
                        一、营商环境方面
                        （一）政务服务“体外循环”
                        （二）拖欠企业账款
                        二、生态环境方面
                        （一）入河排污口整治不到位
                        """, 2, 0, 3),
                Arguments.of("only-numbers", """
                        现将有关问题反馈如下。
                        1.会议记录不规范
                        2.台账更新不及时
                        3.整改销号把关不严
                        """, 0, 0, 3),
                Arguments.of("restarts", """
                        一、方面甲
                        （一）项甲
                        1.问题一
                        2.问题二
                        （二）项乙
                        1.问题一之二
                        二、方面乙
                        （一）项丙
                        1.问题一之三
                        """, 2, 3, 4),
                Arguments.of("points-inside", """
                        一、作风建设方面
                        （一）形式主义问题突出
                        1.文山会海反弹。一是发文数量增长。二是会议超过计划。
                        （1）发文较上年增加12%
                        （2）会议较上年增加8%
                        2.调研扎堆
                        """, 1, 1, 2),
                Arguments.of("leaf-item", """
                        一、巡察工作方面
                        （一）巡察覆盖不到位
                        1.村级巡察覆盖率低
                        （二）巡察整改监督不力，未建立台账。
                        """, 1, 1, 2),
                Arguments.of("outlook-at-the-end", """
                        一、落实责任方面
                        （一）责任不实
                        1.会议研究少
                        二、下一步工作打算
                        我委将持续抓好整改。
                        """, 1, 1, 1),
                Arguments.of("farewell", """
                        一、落实责任方面
                        （一）责任不实
                        1.会议研究少。整改情况：已完成整改。
                        欢迎干部群众对整改落实情况进行监督。
                        联系电话：0000-0000000
                        中共××区委员会
                        20××年1月9日
                        """, 1, 1, 1),
                Arguments.of("labels-below", """
                        一、项目建设方面
                        （一）项目推进慢
                        1.道路工程未按期通车
                        牵头单位：区交通局。责任单位：区财政局。
                        整改时限：2020年12月底前
                        整改进展情况：基本完成，剩余绿化工程。
                        """, 1, 1, 1),
                Arguments.of("circled", """
                        一、党建方面
                        （一）基础工作薄弱
                        1.“三会一课”不规范
                        ①记录缺失
                        ②签到代签
                        2.发展党员程序不严
                        """, 1, 1, 2),
                Arguments.of("twelve", """
                        一、方面
                        （十一）第十一项
                        1.甲问题
                        （十二）第十二项
                        1.乙问题
                        """, 1, 2, 2),
                Arguments.of("decimals-are-no-marks", """
                        一、土地管理方面
                        （一）批而未供
                        1.闲置土地处置慢
                        2.5公顷土地闲置超过两年。
                        2.违规占地未清退
                        """, 1, 1, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void readsAspectsItemsAndProblems(String name, String text, int aspects, int items, int problems) {
        OutlineDraft draft = OutlineReader.read(SourceText.pasted(text));
        assertThat(List.of(
                        draft.at(Level.ASPECT).size(),
                        draft.at(Level.ITEM).size(),
                        draft.at(Level.PROBLEM).size()))
                .as(draft.nodes().toString())
                .containsExactly(aspects, items, problems);
        assertThat(draft.at(Level.PROBLEM))
                .allSatisfy(node -> assertThat(node.title()).isNotBlank());
    }

    @Test
    void readsThePublishedNotice() throws IOException {
        OutlineDraft draft = notice();
        assertThat(draft.at(Level.ASPECT)).extracting(Node::title).containsExactly("贯彻落实上级决策部署方面", "全面从严治党方面");
        assertThat(draft.at(Level.ITEM))
                .extracting(Node::title)
                .containsExactly("棚改项目推进缓慢", "违规占地问题久拖不决", "年轻干部不愿到基层", "日常监督偏松偏软");
        List<Node> problems = draft.at(Level.PROBLEM);
        assertThat(problems)
                .extracting(Node::title)
                .containsExactly(
                        "回迁安置超期未完成",
                        "项目资金监管不到位",
                        "超出审批面积，长达6年未解决",
                        "执法台账不规范",
                        "干部选用导向不鲜明",
                        "谈心谈话制度执行不严",
                        "监督检查台账缺项",
                        "部分单位自查走过场");
        assertThat(draft.saying(Said.State.DONE)).isEqualTo(5);
        assertThat(draft.saying(Said.State.BASICALLY)).isEqualTo(1);
        assertThat(draft.saying(Said.State.UNDER_WAY)).isEqualTo(2);
        assertThat(problems.get(0).said())
                .isEqualTo(new Said("区政府办公室", "区住建局、东城街道", "", "20××年12月底前", Said.State.DONE, false));
        assertThat(problems).filteredOn(node -> node.said().longTerm()).hasSize(2);
        assertThat(draft.unused()).hasSize(6);
    }

    static OutlineDraft notice() throws IOException {
        return OutlineReader.read(
                SourceText.pasted(Files.readString(Path.of("src/test/resources/feedback/notice.txt"))));
    }
}
