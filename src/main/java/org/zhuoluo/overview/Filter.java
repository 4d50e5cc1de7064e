package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Standing;

/**
 * Which rows of a list are wanted, in which order, which page of them, as of which day. The parts are named as in the
 * addresses of pages and API; what is left out does not restrict. {@code unit} is one that leads or has a part, {@code lead}
 * one that leads; several standings are separated by commas; {@code leader=-}, {@code label=-}, {@code town=-} and
 * {@code aspect=0} stand for none; {@code led} asks for what principals lead in person (facts.md F17), {@code ledBy} for what
 * one of them does, {@code key} for key problems, {@code done} for measures done or open, {@code rework} for tasks that are
 * being done over now ({@link Rework}), {@code applied} for closed tasks by whether their application is on record,
 * {@code town} for those that count for a town ({@link Cut#TOWN}) or for several together;
 * {@code onTime} for accepted applications by when they were made ({@link Timing}), {@code returned} and {@code extended} for
 * tasks that were; {@code sort} is the name of a column, with a minus before it for the other direction.
 */
public record Filter(
        @Nullable ListKind list,
        @Nullable Nature kind,
        List<Standing> standing,
        @Nullable Integer unit,
        @Nullable Integer lead,
        @Nullable String leader,
        @Nullable Integer aspect,
        @Nullable String label,
        @Nullable Mode mode,
        @Nullable Light light,
        @Nullable Boolean led,
        @Nullable String ledBy,
        @Nullable Boolean key,
        @Nullable Boolean done,
        @Nullable Timing onTime,
        @Nullable Boolean returned,
        @Nullable Boolean extended,
        @Nullable Rework rework,
        @Nullable Boolean applied,
        @Nullable String town,
        @Nullable String q,
        @Nullable String sort,
        int page,
        int size,
        @Nullable LocalDate asOf) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LAST_PAGE = 1_000_000;

    /** Everything, as of today. */
    public static Filter none() {
        return of(Map.of());
    }

    /** As said in an address; {@link org.zhuoluo.shared.Invalid} names what cannot be read. */
    public static Filter of(Map<String, String> parameters) {
        Said said = new Said(parameters);
        Filter filter = new Filter(
                said.word("list", ListKind.class),
                said.word("kind", Nature.class),
                said.words("standing", Standing.class),
                said.number("unit"),
                said.number("lead"),
                said.text("leader"),
                said.number("aspect"),
                said.text("label"),
                said.word("mode", Mode.class),
                said.word("light", Light.class),
                said.yesOrNo("led"),
                said.text("ledBy"),
                said.yesOrNo("key"),
                said.yesOrNo("done"),
                said.word("onTime", Timing.class),
                said.yesOrNo("returned"),
                said.yesOrNo("extended"),
                said.word("rework", Rework.class),
                said.yesOrNo("applied"),
                said.town("town"),
                said.text("q"),
                said.text("sort"),
                Math.min(said.number("page", 0), LAST_PAGE),
                Math.min(Math.max(1, said.number("size", USUAL)), MOST),
                said.day("asOf"));
        said.requireReadable();
        return filter;
    }

    public static Filter of(@Nullable ListKind list, @Nullable Integer unit, @Nullable LocalDate asOf) {
        return none().with(list, unit, asOf);
    }

    /** The same rows of the feedback, where no list was said: figures are those of the feedback unless told otherwise. */
    public Filter orFeedback() {
        return list != null ? this : with(ListKind.FEEDBACK, unit, asOf);
    }

    /** The same rows as far as this unit leads them or has a part in them. */
    public Filter ofUnit(int otherUnit) {
        return with(list, otherUnit, asOf);
    }

    /** The same rows, a page of as many as a page may hold. */
    public Filter onLongPage(int other) {
        return new Filter(
                list, kind, standing, unit, lead, leader, aspect, label, mode, light, led, ledBy, key, done, onTime,
                returned, extended, rework, applied, town, q, sort, other, MOST, asOf);
    }

    private Filter with(@Nullable ListKind other, @Nullable Integer otherUnit, @Nullable LocalDate day) {
        return new Filter(
                other, kind, standing, otherUnit, lead, leader, aspect, label, mode, light, led, ledBy, key, done,
                onTime, returned, extended, rework, applied, town, q, sort, page, size, day);
    }
}
