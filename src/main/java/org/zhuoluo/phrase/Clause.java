package org.zhuoluo.phrase;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a phrase, known to its last letter.
 *
 * @param kind what it says
 * @param moment the time it names
 * @param after how long after the feedback
 * @param goesOn whether it adds that it goes on
 */
record Clause(Kind kind, @Nullable Moment moment, @Nullable After after, boolean goesOn) {

    /** What a clause may say. */
    enum Kind {
        /** By when. */
        DUE,
        /** From when. */
        START,
        /** At once. */
        IMMEDIATE,
        /** A time after the feedback. */
        AFTER_FEEDBACK,
        /** Nothing but that it goes on, or is to be finished. */
        REST
    }

    private static final Pattern PREFIX =
            Pattern.compile("务必|确保|力争|争取|计划|预计|拟|原则上|最迟|不晚于|不迟于|截至|截止到?|应当?|须|必须|要|限|于|在|到|至|自|从|并");
    private static final Pattern START = Pattern.compile("起|开始|启动|以来|起步");
    private static final Pattern DONE = Pattern.compile("全部|全面|基本|整体|如期|按期|按时|要|应|须|必须"
            + "|完成|整改(?:任务|工作|措施)?|落实|到位|办结|销号|完毕|见到?成?效|取得|阶段性|明显|初步|实质性|成效|成果|进展|突破|任务|工作"
            + "|解决|结束|达标|并|且|(?<=完成|到位|整改|结束)后(?!$)");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:长期|持续|常态化?)" + "(?:坚持|整改|推进|落实|抓好|抓|开展|深化|用力|巩固|改进|跟进|加强|保持|进行)?(?:落实|推进|整改|提升)?|坚持长期|常抓不懈|常抓常新|久久为功");
    private static final Pattern IMMEDIATE = Pattern.compile(
            "(?:立行立改|立改立行|立即整改|立即办理|立即完成|立刻整改|立整立改|即知即改|即行即改|即知即办|立查立改|边查边改|边整边改|马上就?改|马上整改|即时整改|即改)(?:到位|完成)?");

    Clause(Kind kind, boolean goesOn) {
        this(kind, null, null, goesOn);
    }

    /** The clause; empty where anything in it is not known. */
    static Optional<Clause> of(String words) {
        Scan text = new Scan(words);
        Optional<Clause> immediate = text.take(IMMEDIATE).map(known -> new Clause(Kind.IMMEDIATE, ends(text)));
        if (immediate.isPresent()) {
            return immediate.filter(clause -> text.isAtEnd());
        }
        Optional<Clause> after =
                After.next(text).map(known -> new Clause(Kind.AFTER_FEEDBACK, null, known, ends(text)));
        if (after.isPresent()) {
            return after.filter(clause -> text.isAtEnd());
        }
        text.skip(PREFIX);
        Optional<Moment> moment = Spans.next(text);
        if (moment.isEmpty()) {
            text.backTo(0);
            text.skip(PREFIX);
            return Optional.of(new Clause(Kind.REST, ends(text))).filter(clause -> text.isAtEnd());
        }
        Kind kind = text.take(START).isPresent() || isOpen(text) ? Kind.START : Kind.DUE;
        return Optional.of(new Clause(kind, moment.get(), null, ends(text))).filter(clause -> text.isAtEnd());
    }

    /** 2020年10月至长期. */
    private static boolean isOpen(Scan text) {
        int at = text.at();
        boolean open = text.take(Pattern.compile("至(?=长期|永久)")).isPresent();
        if (!open) {
            text.backTo(at);
        }
        return open;
    }

    /** Takes what may stand at the end; whether it says that it goes on. */
    private static boolean ends(Scan text) {
        boolean goesOn = false;
        boolean more = true;
        while (more) {
            Optional<MatchResult> on = text.take(GOES_ON);
            goesOn = goesOn || on.isPresent();
            more = on.isPresent() || text.take(DONE).isPresent();
        }
        return goesOn;
    }
}
