package org.zhuoluo.intake.outline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuoluo.intake.outline.Said.State;

/**
 * How far rectification is by the words of a notice. That something is done is read of whole phrases that are known and of
 * nothing else: 已完成90%工程量, 已完成招标, 计划于12月底前整改到位, 3个子问题已整改 all have the words in them and do not say it. That it
 * is under way is no claim, and is read more freely.
 */
final class StateWords {

    private static final String TIME = "(?:截至|截止|到)?(?:目前|现在?|\\d{4}年\\d{1,2}月(?:\\d{1,2}日|底)?)";
    private static final String ALL =
            "(?:(?:反馈的?|涉及的?)?\\d+(?:个|项|户|处|件|条)(?:子|具体)?(?:问题|事项|任务|点位)?(?:均|都|皆|全部)|(?:均|都|皆))";
    private static final String ABOUT = "(?:" + TIME + ")?(?:我(?:[镇局区县市委办]|街道|单位)对)?"
            + "(?:(?:该|此|本|上述|以上|相关|这)?(?:一|项|个|些)?(?:反馈|整改)?(?:问题|事项|整改任务|整改工作|任务|工作)|整改(?:任务|工作|目标)?)?" + ALL + "?";

    /** How it was done; what an order may say as well stands only behind 已. */
    private static final String HOW =
            "(?:目前|现|已经|已|业已|均|都|全部|全面|整体|按期|如期|按时|顺利|圆满|当场|现场|于\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底)?(?:前)?)*";

    private static final String ALREADY =
            "(?:已经?|业已)(?:全部|均|都|彻底|妥善|提前|逐[户一项]|按(?:照)?(?:时限|整改|有关)?(?:要求|标准|规定)|在规定时限内|一次性|顺利|圆满)*";

    private static final String ENDED =
            "(?:完成(?:整改(?:任务|工作)?)?|整改(?:落实)?(?:完成|完毕|到位|结束|办结|销号|完竣)|落实(?:到位|完毕)|解决到位|到位|办结|办理完毕|销号|对账销号"
                    + "|(?:通过)?验收(?:通过|合格|销号)?|完成闭环|闭环|改正|改到位|改完|改完了|纠正到位|清零|画上句号|整改并(?:经|通过)?验收(?:合格|通过)?|准予销号)";
    private static final String PUT_RIGHT = "(?:整改|解决|落实|消除|实现|改正|补齐到位|得到(?:有效|妥善|彻底)?解决)";
    private static final String KEPT_UP =
            "(?:并?(?:通过验收|销号|经?验收(?:合格|通过)|公示无异议|备案)|(?:并|且)?(?:长期坚持|持续坚持|持续推进|巩固提升|持续巩固|建立长效机制))?了?";

    private static final Pattern DONE = Pattern.compile("(?:" + ABOUT + "(?:" + HOW + ENDED + "|" + ALREADY + "(?:"
            + ENDED + "|" + PUT_RIGHT
            + ")|(?:均|都|全部)已?(?:全部)?" + PUT_RIGHT + ")" + KEPT_UP + "|(?:整改)?(?:完成|整改|销号|办结)率(?:已)?(?:达到?|为)?100%"
            + "|(?<of>\\d+)(?:个|项|户|处|件)(?:问题)?中?[,，]?已(?:全部)?(?:完成|整改)(?:整改)?\\k<of>(?:个|项|户|处|件)|是)");
    private static final Pattern BASICALLY = Pattern.compile(ABOUT + HOW
            + "(?:(?:基本|大体|总体|初步)(?:上)?(?:完成(?:整改(?:任务|工作)?)?|整改(?:完成|完毕|到位|落实)?|落实(?:到位)?|办结|解决|到位)|主体基本完成)"
            + KEPT_UP);
    private static final Pattern UNDER_WAY = Pattern.compile(ABOUT + HOW
            + "(?:(?:大部分|多数|部分|个别)(?:已)?(?:完成)?(?:整改|完成|落实)(?:完成|到位)?"
            + "|(?:正|正在|尚在|仍在|继续|抓紧|加快|持续|有序|稳步|积极)+(?:按计划|按序时进度|抓紧|加快|持续|积极|有序|稳步)*(?:整改|推进|办理|落实|实施|进行|核实)(?:整改|落实)?(?:之?中)?"
            + "|(?:整改)?(?:整改|推进|进行|办理|实施|落实)中|整改(?:尚|仍)?在(?:进行|推进)"
            + "|(?:暂|尚)?未(?:能|按期)?(?:启动|完成|整改|办结|落实|到位|销号)(?:整改|到位|完成|销号)?|尚未.{0,8}|没有(?:整改|完成|落实)(?:到位)?"
            + "|(?:预计|计划|力争|确保|争取|拟|即将|将于?|可望|有望)[^,，。但]{0,16}(?:完成|到位|办结|销号|整改)(?:整改|任务)?"
            + "|全面实施|进度过半|达到(?:序时|时序)进度|按(?:计划|序时(?:进度)?)(?:有序)?推进|阶段性完成|取得阶段性(?:成效|成果|进展)|否)");

    /** Words in which it is told that something is left, or still to come. */
    private static final Pattern LEFT = Pattern.compile(
            "但|尚|未(?!见|发现|再)|没有|仍|还有|还需|待(?!销号|验收|复核|核销)|部分|个别|除(?=.{1,15}外)|剩余|其余|余下|正在整改|正在推进|预计|计划|力争|争取|拟|(?<!防止)反弹");

    /** Words before a state which make it none: conditions, orders, what others say, what was once. */
    private static final Pattern MADE_NONE = Pattern.compile(
            "下一?步|下阶段|今后|继续|如果|若|倘|待|后$|前$|要求|应|须|必须|务必|预计|计划|力争|争取|拟|将|曾|原|指出|认为|称|是否|未|不|除(?=.{1,15}外)|但|仍|尚|还|部分|个别|其中|其余|[0-9.]+%|目标|标准");

    /** What may stand before a state and leaves it one: a deed that is done, by what or after what it was. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:经|按|依|对照|根据|通过|针对|对|至|到).{1,20}|.*已.*|即知即改|立行立改|.{0,8}(?:问题|事项|任务)");

    /** Words that say for sure that it goes on. */
    private static final Pattern GOES_ON = Pattern.compile(
            "正在|[改行进理施]中|尚[在未]|仍[在有未]|暂未|未能|未完成|没有|部分|剩余|其余\\d|预计|计划|力争|争取|拟|即将|将于|确保|可望|阶段性|序时|持续推进|逐步|抓紧|加快"
                    + "|(?<![0-9])(?!100%)[0-9.]{1,5}%|完成[0-9]|(?:已|全面)(?:启动|开工|进场|开展)|过半|推进");

    /** Words of a beginning or a part; beside words of an end they say nothing for sure. */
    private static final Pattern MOVES = Pattern.compile("未|实施|启动|开展|持续|完成率|进场|施工");

    private static final Pattern ENDS = Pattern.compile("已|完|到位|解决|销号|消除|办结|不存在|没有未|无未");

    /** What may stand before the state and is none. */
    private static final Pattern ASIDE = Pattern.compile("(?:" + TIME + "|立行立改|即知即改|立即整改|长期坚持)?");

    /** Ticks and the like, and brackets of tables. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\p{Sk}√【】\\[\\]]");

    private static final Pattern AROUND = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BEHIND = Pattern.compile("\\((?:持续|长期坚持|持续推进|已销号|长期)[^()]*\\)$");
    private static final Pattern CLAUSES = Pattern.compile("[,，]");

    /** Clauses before the state, at most. */
    private static final int MOST_BEFORE = 2;

    private StateWords() {}

    /** What a sentence says that stands where a state is told: behind a label. */
    static State told(String sentence) {
        State whole = whole(sentence);
        if (whole != State.UNSAID) {
            return whole;
        }
        String plain = Words.plain(sentence);
        boolean twice = plain.matches(".*(?:不存在|没有|无)未.*");
        boolean goesOn = !twice && GOES_ON.matcher(plain).find();
        return goesOn || MOVES.matcher(plain).find() && !ENDS.matcher(plain).find() ? State.UNDER_WAY : State.UNSAID;
    }

    /** What a sentence says, wherever it stands: only if a whole phrase that is known is its clause, the first but for asides. */
    static State whole(String sentence) {
        String plain = BEHIND.matcher(SIGNS.matcher(Words.plain(sentence)).replaceAll(""))
                .replaceFirst("");
        List<String> clauses = Arrays.stream(CLAUSES.split(plain))
                .dropWhile(clause -> ASIDE.matcher(clause).matches())
                .toList();
        for (int at = 0; at < Math.min(clauses.size(), MOST_BEFORE + 1); at++) {
            String clause = clauses.get(at);
            boolean first = at == 0
                    || clauses.subList(0, at).stream()
                            .allMatch(before -> BEFORE.matcher(before).matches()
                                    && !MADE_NONE.matcher(before).find());
            if (first && DONE.matcher(clause).matches()) {
                boolean left = clauses.stream()
                        .skip(at + 1L)
                        .anyMatch(after -> LEFT.matcher(after).find());
                return left ? State.UNDER_WAY : State.DONE;
            }
            if (at == 0 && BASICALLY.matcher(clause).matches()) {
                return State.BASICALLY;
            }
            if (at == 0 && UNDER_WAY.matcher(clause).matches()) {
                return State.UNDER_WAY;
            }
        }
        return State.UNSAID;
    }

    /** Whether a sentence goes on from a state with what is left of it. */
    static boolean takesBack(String sentence) {
        String plain = Words.plain(sentence);
        return plain.matches("(?:但|其中|其余|剩余|余下|尚|仍|还有|还需|另有|另外|不过).*")
                && (LEFT.matcher(plain).find() || GOES_ON.matcher(plain).find());
    }

    /** Of several places the least that is said. */
    static State least(List<State> said) {
        Set<State> all = EnumSet.noneOf(State.class);
        all.addAll(said);
        for (State state : List.of(State.UNDER_WAY, State.BASICALLY, State.DONE)) {
            if (all.contains(state)) {
                return state;
            }
        }
        return State.UNSAID;
    }
}
