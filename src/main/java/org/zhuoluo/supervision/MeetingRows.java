package org.zhuoluo.supervision;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.supervision.MeetingSheet.Note;

/** Keeps meetings, their agenda and attendance. */
@Component
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Meeting> find(int round, int number) {
        return jdbc.sql("""
                        select number, kind, held_on, subject, decisions, place, chair, state, version
                        from meetings where round_id = ? and number = ?
                        """).params(round, number).query(Meeting.class).optional();
    }

    /** The same, kept from changing until the end of the transaction. */
    Optional<Meeting> lock(int round, int number) {
        jdbc.sql("select 1 from meetings where round_id = ? and number = ? for no key update")
                .params(round, number)
                .query()
                .listOfRows();
        return find(round, number);
    }

    /** Waits until nobody else plans a meeting in the round; answers the one that was planned with the form of this key. */
    Optional<Integer> begin(int round, @Nullable String key) {
        jdbc.sql("select 1 from rounds where id = ? for no key update")
                .param(round)
                .query()
                .singleRow();
        return jdbc.sql("select number from meetings where round_id = :round and form_key = :key")
                .param("round", round)
                .param("key", key, Types.VARCHAR)
                .query(Integer.class)
                .optional();
    }

    int add(int round, Meeting.Plan plan, @Nullable String key) {
        return jdbc.sql("""
                        insert into meetings (round_id, number, kind, held_on, subject, place, chair, state, form_key)
                        select :round, coalesce(max(number), 0) + 1, :kind, :day, :subject, :place, :chair, 'PLANNED', :key
                        from meetings where round_id = :round
                        returning number
                        """)
                .param("round", round)
                .param("kind", plan.kind().name())
                .param("day", plan.day())
                .param("subject", plan.subject())
                .param("place", plan.place())
                .param("chair", plan.chair())
                .param("key", key, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    void becomes(int round, Meeting meeting) {
        jdbc.sql("update meetings set state = ?, held_on = ?, version = version + 1 where round_id = ? and number = ?")
                .params(meeting.state().name(), meeting.heldOn(), round, meeting.number())
                .update();
    }

    void raise(int round, int number) {
        jdbc.sql("update meetings set version = version + 1 where round_id = ? and number = ?")
                .params(round, number)
                .update();
    }

    List<AgendaItem> agenda(int round, int number) {
        return jdbc.sql(
                        "select source, task, words from meeting_agenda where round_id = ? and meeting = ? order by position")
                .params(round, number)
                .query(AgendaItem.class)
                .list();
    }

    void arrange(int round, int number, List<AgendaItem> agenda) {
        clear("meeting_agenda", round, number);
        for (int at = 0; at < agenda.size(); at++) {
            AgendaItem item = agenda.get(at);
            jdbc.sql("""
                            insert into meeting_agenda (round_id, meeting, position, source, task, words)
                            values (:round, :meeting, :position, :source, :task, :words)
                            """)
                    .param("round", round)
                    .param("meeting", number)
                    .param("position", at + 1)
                    .param("source", item.source().name())
                    .param("task", item.task())
                    .param("words", item.words())
                    .update();
        }
    }

    List<Attendee> attendance(int round, int number) {
        return jdbc.sql(
                        "select name, state, deputy from meeting_attendance where round_id = ? and meeting = ? order by position")
                .params(round, number)
                .query(Attendee.class)
                .list();
    }

    void attend(int round, int number, List<Attendee> attendance) {
        clear("meeting_attendance", round, number);
        for (int at = 0; at < attendance.size(); at++) {
            Attendee one = attendance.get(at);
            jdbc.sql("""
                            insert into meeting_attendance (round_id, meeting, position, name, state, deputy)
                            values (:round, :meeting, :position, :name, :state, :deputy)
                            """)
                    .param("round", round)
                    .param("meeting", number)
                    .param("position", at + 1)
                    .param("name", one.name())
                    .param("state", one.state().name())
                    .param("deputy", one.deputy())
                    .update();
        }
    }

    /** What was added in the ledger about the meeting as such. */
    List<Note> notes(int round, int number) {
        return jdbc.sql("""
                        select w.words, e.author_name as author, e.happened_on as day
                        from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        where e.round_id = ? and e.chain = '' and e.kind = 'CHANGED' and w.facts ->> 'meeting' = ?
                        order by e.seq
                        """)
                .params(round, String.valueOf(number))
                .query(Note.class)
                .list();
    }

    /** The entry that says it was held. */
    Optional<UUID> held(int round, int number) {
        return jdbc.sql("""
                        select e.entry from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        where e.round_id = ? and e.chain = '' and e.kind = 'MEETING_HELD' and w.facts ->> 'meeting' = ?
                        """)
                .params(round, String.valueOf(number))
                .query(UUID.class)
                .optional();
    }

    private void clear(String table, int round, int number) {
        jdbc.sql("delete from " + table + " where round_id = ? and meeting = ?")
                .params(round, number)
                .update();
    }
}
