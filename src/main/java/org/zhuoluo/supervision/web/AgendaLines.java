package org.zhuoluo.supervision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuoluo.supervision.AgendaItem;

/** The agenda as it is ticked and put in order: what is on it first, then what could be. */
final class AgendaLines {

    private AgendaLines() {}

    /** A line with its key, its place, and whether it is on the agenda. */
    record Line(String key, AgendaItem item, String order, boolean taken) {}

    /** Everything that can be ticked, by key; what is on the agenda keeps its words, several things put there by hand are told apart. */
    static Map<String, AgendaItem> known(List<AgendaItem> agenda, List<AgendaItem> drawn) {
        Map<String, AgendaItem> known = new LinkedHashMap<>();
        for (int at = 0; at < agenda.size(); at++) {
            AgendaItem item = agenda.get(at);
            known.put(item.source() == AgendaItem.Source.OTHER ? item.key() + "-" + (at + 1) : item.key(), item);
        }
        drawn.forEach(item -> known.putIfAbsent(item.key(), item));
        return known;
    }

    /** The lines; ticked and numbered as sent, else those on the agenda, or all where there is none yet. */
    static List<Line> of(List<AgendaItem> agenda, List<AgendaItem> drawn, MeetingForm form) {
        List<Line> lines = new ArrayList<>();
        known(agenda, drawn).forEach((key, item) -> {
            String place = String.valueOf(lines.size() + 1);
            boolean on = agenda.isEmpty() || lines.size() < agenda.size();
            lines.add(
                    form.isSent("others")
                            ? new Line(key, item, form.text("order." + key), form.takes(key))
                            : new Line(key, item, place, on));
        });
        return lines;
    }
}
