package org.zhuoluo.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.Asked.Choice;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;

/**
 * The meetings that may decide: the leading group (领导小组), the standing committee (常委会), the secretary's special meeting
 * (书记专题会议; facts.md F18), held on or before today. Progress and dispatch meetings decide nothing of the kind.
 */
@Component
class DecidingMeetings {

    private static final Map<String, String> KINDS =
            Map.of("LEADING_GROUP", "领导小组会议", "STANDING_COMMITTEE", "常委会会议", "SECRETARY", "书记专题会议");

    private final JdbcClient jdbc;
    private final Clock clock;

    DecidingMeetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The meetings to choose from, the latest first, as people call them: day, kind and subject. */
    List<Choice> choices(int round) {
        return jdbc.sql("""
                        select number, kind, to_char(held_on, 'YYYY"年"FMMM"月"FMDD"日"') as held, subject from meetings
                        where round_id = ? and held_on <= ? and kind in ('LEADING_GROUP', 'STANDING_COMMITTEE', 'SECRETARY')
                        order by held_on desc, number desc
                        """)
                .params(round, LocalDate.now(clock))
                .query((row, at) -> Choice.text(
                        String.valueOf(row.getInt("number")),
                        "%s %s：%s"
                                .formatted(
                                        row.getString("held"),
                                        KINDS.get(row.getString("kind")),
                                        row.getString("subject"))))
                .list();
    }

    /** The number of the meeting chosen; invalid where none, or one that does not decide, was chosen. */
    String required(int round, String field, Filled filled) {
        return find(round, filled.text(field))
                .map(Choice::value)
                .orElseThrow(() -> Invalid.field(field, "invalid.meeting-does-not-decide"));
    }

    Optional<Choice> find(int round, String number) {
        return choices(round).stream()
                .filter(meeting -> meeting.value().equals(number))
                .findFirst();
    }
}
