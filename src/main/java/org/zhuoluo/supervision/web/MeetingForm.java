package org.zhuoluo.supervision.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Typed;
import org.zhuoluo.supervision.AgendaItem;
import org.zhuoluo.supervision.Attendee;
import org.zhuoluo.supervision.Decision;
import org.zhuoluo.supervision.Meeting;

/** What is typed about a meeting, exactly as typed, and read as plan, agenda, attendance or decision. */
record MeetingForm(MultiValueMap<String, String> values) {

    private static final int LONGEST_KEY = 64;

    static MeetingForm empty() {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("key", UUID.randomUUID().toString());
        return new MeetingForm(values);
    }

    /** What was typed under a name; the empty text where nothing was. */
    public String text(String name) {
        String text = values.getFirst(name);
        return text == null ? "" : text;
    }

    /** What was typed, or what stands where the form was not sent. */
    public String or(String name, @Nullable Object otherwise) {
        return values.containsKey(name) ? text(name) : otherwise == null ? "" : otherwise.toString();
    }

    /** Whether the form came back with something typed. */
    public boolean isSent(String name) {
        return values.containsKey(name);
    }

    public boolean takes(String key) {
        return values.getOrDefault("take", List.of()).contains(key);
    }

    int version() {
        return number("version");
    }

    @Nullable
    String key() {
        String key = text("key");
        if (key.length() > LONGEST_KEY) {
            throw Invalid.field("key", "invalid.key");
        }
        return key.isBlank() ? null : key;
    }

    Meeting.Plan plan() {
        return new Meeting.Plan(
                choice("kind", Meeting.Kind.class),
                Typed.requiredDay("day", text("day")),
                text("subject").strip(),
                textOrNull("place"),
                textOrNull("chair"));
    }

    /** What was ticked, by the numbers written beside it, then what was added by hand. */
    List<AgendaItem> agenda(Map<String, AgendaItem> known) {
        Map<AgendaItem, Integer> order = new LinkedHashMap<>();
        known.forEach((key, item) -> {
            if (takes(key)) {
                order.put(item, text("order." + key).isBlank() ? Integer.MAX_VALUE : number("order." + key));
            }
        });
        List<AgendaItem> agenda = new ArrayList<>(order.keySet());
        agenda.sort(Comparator.comparing(order::get));
        lines("others").forEach(line -> agenda.add(AgendaItem.other(line)));
        return agenda;
    }

    /** Of those asked, who came; whoever is taken off the list is not among them; then those added by hand. */
    List<Attendee> attendance(List<Attendee> asked) {
        List<Attendee> attendance = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            String state = text("state." + at);
            if (!state.isEmpty()) {
                attendance.add(attendee(asked.get(at).name(), state, at));
            }
        }
        lines("attendees").forEach(line -> attendance.add(Attendee.expected(line)));
        return attendance;
    }

    Decision.Draft decision() {
        return new Decision.Draft(
                choice("becomes", Decision.Kind.class),
                text("words"),
                text("problem").strip(),
                text("task").strip(),
                Typed.day("due", text("due")),
                text("unit").isBlank() ? null : number("unit"));
    }

    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Attendee attendee(String name, String state, int at) {
        Attendee.State said = choice("state." + at, Attendee.State.class);
        String deputy = text("deputy." + at).strip();
        boolean sends = said == Attendee.State.DEPUTY;
        if (sends && (deputy.isEmpty() || deputy.length() > 50)) {
            throw Invalid.field("deputy." + at, "invalid.deputy-name", name, 50);
        }
        return new Attendee(name, said, sends ? deputy : null);
    }

    private @Nullable String textOrNull(String name) {
        String text = text(name).strip();
        return text.isEmpty() ? null : text;
    }

    private int number(String name) {
        try {
            return Typed.number(name, text(name)).intValueExact();
        } catch (ArithmeticException e) {
            throw Invalid.field(name, "invalid.number", text(name));
        }
    }

    private <T extends Enum<T>> T choice(String name, Class<T> type) {
        for (T one : java.util.Objects.requireNonNull(type.getEnumConstants())) {
            if (one.name().equals(text(name))) {
                return one;
            }
        }
        throw Invalid.field(name, "invalid.choice");
    }
}
