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

    private static final String TIME = "(?:截至|截止)?(?:目前|现在?|\\d{4}年\\d{1,2}月(?:\\d{1,2}日|底)?)";
    private static final String ABOUT =
            "(?:" + TIME + ")?(?:(?:该|此|本|上述|以上|相关)?(?:反馈)?(?:问题|事项|整改任务|整改工作|任务|工作))?(?:均|都|皆)?";
    private static final String HOW = "(?:目前|现|已经|已|业已|均|全部|全面|按期|如期|按时|整体|于\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?)*";
    private static final String KEPT_UP = "(?:(?:并|且)(?:长期坚持|持续坚持|持续推进|巩固提升))?了?";

    private static final Pattern DONE = Pattern.compile(ABOUT + "(?:" + HOW
            + "(?:完成(?:整改(?:任务|工作)?)?(?:并?(?:通过验收|销号))?|整改(?:落实)?(?:完成|完毕|到位|结束|办结|销号)|落实(?:到位|完毕)|解决到位"
            + "|办结|办理完毕|销号|通过验收|完成闭环|闭环)|(?:均|全部)?已(?:经|全部)?(?:整改|解决))" + KEPT_UP);
    private static final Pattern BASICALLY =
            Pattern.compile(ABOUT + HOW + "基本(?:完成(?:整改(?:任务|工作)?)?|整改(?:完成|完毕|到位|落实)?|落实(?:到位)?|办结|解决|到位)" + KEPT_UP);
    private static final Pattern UNDER_WAY = Pattern.compile(ABOUT + HOW
            + "(?:部分(?:整改|完成|落实)(?:到位)?|正在?(?:抓紧|加快|持续|积极|有序|稳步)?(?:整改|推进|办理|落实|实施)(?:之?中)?|(?:整改|推进|进行|办理|实施)中"
            + "|未(?:能)?(?:启动|完成|整改|办结|落实|到位)(?:整改|到位|完成)?|尚未.{0,8}|没有(?:整改|完成|落实)(?:到位)?|(?:持续|有序|稳步)(?:推进|整改)中?"
            + "|全面实施|达到序时进度|按序时(?:进度)?推进|阶段性完成|取得阶段性(?:成效|成果|进展))");

    /** Words in which it is told that something is left, or still to come. */
    private static final Pattern LEFT = Pattern.compile("但|尚|未|没有|仍|还有|还需|待|部分|个别|除|剩余|其余|余下|正在整改|正在推进|预计|计划|力争|争取|拟");

    /** Words of a beginning, a part, a share, an intention. */
    private static final Pattern MOVES =
            Pattern.compile("正在|[改行进理施]中|推进|尚|未|没有|部分|预计|计划|力争|争取|拟|阶段性|序时|实施|启动|开展|持续|逐步|抓紧|加快|完成率|[0-9.]+%|完成[0-9]");

    /** What may stand before the state and is none. */
    private static final Pattern ASIDE = Pattern.compile("(?:" + TIME + "|立行立改|即知即改|立即整改|长期坚持)?");

    /** Ticks and the like. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\p{Sk}√]");

    private static final Pattern CLAUSES = Pattern.compile("[,，]");

    private StateWords() {}

    /** What a sentence says that stands where a state is told: behind a label. */
    static State told(String sentence) {
        State whole = whole(sentence);
        return whole == State.UNSAID && MOVES.matcher(Words.plain(sentence)).find() ? State.UNDER_WAY : whole;
    }

    /** What a sentence says, wherever it stands: only if it begins with a whole phrase that is known. */
    static State whole(String sentence) {
        String plain = SIGNS.matcher(Words.plain(sentence)).replaceAll("");
        List<String> clauses = Arrays.stream(CLAUSES.split(plain))
                .dropWhile(clause -> ASIDE.matcher(clause).matches())
                .toList();
        if (clauses.isEmpty()) {
            return State.UNSAID;
        }
        String first = clauses.get(0);
        if (DONE.matcher(first).matches()) {
            boolean left = clauses.stream()
                    .skip(1)
                    .anyMatch(clause -> LEFT.matcher(clause).find());
            return left ? State.UNDER_WAY : State.DONE;
        }
        if (BASICALLY.matcher(first).matches()) {
            return State.BASICALLY;
        }
        return UNDER_WAY.matcher(first).matches() ? State.UNDER_WAY : State.UNSAID;
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
