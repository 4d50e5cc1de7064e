package org.zhuoluo.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of the one-sheet form (整改台账): as the form prints them, and the other words by which offices call them. A form
 * without one of the required columns is not taken; all others may be left out.
 */
enum LedgerColumn {
    SERIAL("序号＊", "编号 问题序号 项目序号 总序号 号 No"),
    SOURCE_NUMBER("问题编号", "原文编号 反馈编号 反馈意见编号 问题代码"),
    ASPECT("方面", "反馈方面 问题方面 所属方面"),
    ITEM("项", "反馈事项"),
    PROBLEM(
            "反馈问题＊",
            "存在问题 存在的问题 具体问题 具体问题表述 问题 问题表述 问题内容 问题描述 问题表现 反馈意见 反馈内容 反馈的问题 反馈问题内容 反馈具体问题"
                    + " 巡视反馈问题 巡察反馈问题 巡视反馈意见 巡察反馈意见 发现问题 发现的问题 主要问题 整改问题 反馈存在问题 反馈存在的问题"),
    TASK("整改任务", "任务 具体任务 整改事项 任务内容 整改任务内容"),
    GOAL("整改目标", "目标 工作目标 目标要求 预期目标 整改标准 整改要求 整改完成标准"),
    MEASURES("整改措施＊", "措施 具体措施 具体整改措施 整改具体措施 整改落实措施 工作措施 主要措施 整改举措 具体举措 工作举措 主要举措"),
    MEASURE_DUE("措施时限", "措施完成时限 措施完成时间 措施完成期限 对应的完成时间"),
    LEAD("牵头单位＊", "牵头部门 牵头整改单位 整改牵头单位 牵头责任单位 主责单位 主责部门 主办单位 主办部门 主要责任单位"),
    RESPONSIBLE("责任单位＊", "责任部门 整改责任单位 整改责任部门 整改单位 责任主体 整改责任主体 整改主体 具体责任单位 承办单位 承办部门 落实单位"),
    SUPPORTING("配合单位", "配合部门 协同单位 协同部门 协办单位 协办部门 协助单位 协助部门 参与单位 配合责任单位"),
    SUPERVISING("督导单位", "督导部门 督办单位 督办部门 督查单位 监督单位 监管单位 监督部门"),
    LEADER("责任领导", "区级领导 县级领导 市级领导 区级责任领导 县级责任领导 分管领导 分管区领导 分管县领导 包案领导 包抓领导 联系领导 牵头领导"),
    PERSON("责任人", "具体责任人 直接责任人 整改责任人 责任人员 经办人 联系人 负责人 具体负责人"),
    MODE("整改类型", "整改类别 整改方式 整改性质"),
    DEADLINE(
            "整改时限＊",
            "整改期限 整改完成时限 整改完成时间 整改时间 整改时间节点 完成时限 完成期限 完成时间 完成时间节点 办结时限 办结期限 办结时间 时限 时限要求"
                    + " 时间节点 计划完成时间 计划完成时限 拟完成时间 要求完成时间 截止时间"),
    PROGRESS("整改进展", "整改进展情况 进展 进展情况 工作进展 工作进展情况 目前进展 目前进展情况 最新进展 整改情况 整改落实情况 落实情况 推进情况"),
    COMPLETION("完成情况", "整改完成情况 是否完成 完成状态 整改状态 办结情况 整改结果 当前状态 状态"),
    MECHANISM("长效机制", "长效机制建设 建章立制 建章立制情况 制度机制 制度成果 建立制度 建立长效机制"),
    EVIDENCE("佐证材料", "佐证 佐证资料 印证材料 印证资料 证明材料 支撑材料 附件"),
    CLOSED("是否销号", "销号 销号情况 是否已销号 是否办结"),
    REMARK("备注", "备注说明 说明 其他");

    private static final String REQUIRED = "＊";
    private static final Map<String, LedgerColumn> CALLED = new HashMap<>();

    static {
        for (LedgerColumn column : values()) {
            CALLED.put(Lines.name(column.printed()), column);
            column.others.forEach(other -> CALLED.put(Lines.name(other), column));
        }
    }

    private final String header;
    private final List<String> others;

    LedgerColumn(String header, String others) {
        this.header = header;
        this.others = Arrays.asList(others.split(" "));
    }

    /** The header as the form prints it. */
    String printed() {
        return header.replace(REQUIRED, "");
    }

    boolean isRequired() {
        return header.endsWith(REQUIRED);
    }

    /** The other words for it. */
    List<String> others() {
        return others;
    }

    /** The column that a header means; empty where the form has none of that name. */
    static Optional<LedgerColumn> called(String header) {
        return Optional.ofNullable(CALLED.get(Lines.name(header)));
    }
}
