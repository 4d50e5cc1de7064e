package org.zhuoluo.report;

import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.paper.WordFile;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.supervision.MeetingSheet;
import org.zhuoluo.supervision.Meetings;

/**
 * The door to the minutes of meetings (会议纪要): drawn from what the register holds, for those who see whole rounds. A meeting
 * that was not held has none.
 */
@Component
@Transactional(readOnly = true)
public class Minutes {

    private final Meetings meetings;
    private final OfficeName office;

    Minutes(Meetings meetings, OfficeName office) {
        this.meetings = meetings;
        this.office = office;
    }

    /** The minutes as a Word file, and what it is called. */
    public record Paper(String name, byte[] content) {}

    public Paper paper(int round, int number, Person by) {
        MeetingSheet sheet = meetings.sheet(round, number, by);
        if (!sheet.meeting().isHeld()) {
            throw new Refusal("refusal.meeting-not-held");
        }
        return new Paper(
                sheet.round().name() + "_会议纪要_" + number + WeeklyReports.DOCX,
                WordFile.of(
                        MinutesPaper.of(sheet, office.of(sheet.round())),
                        sheet.meeting().heldOn().atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
