package org.zhuoluo.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
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
    private final Printing printing;

    Minutes(Meetings meetings, OfficeName office, Printing printing) {
        this.meetings = meetings;
        this.office = office;
        this.printing = printing;
    }

    public PaperFile paper(int round, int number, PaperForm form, Person by) {
        MeetingSheet sheet = meetings.sheet(round, number, by);
        if (!sheet.meeting().isHeld()) {
            throw new Refusal("refusal.meeting-not-held");
        }
        return printing.print(
                PaperKind.MINUTES,
                sheet.round(),
                MinutesPaper.of(sheet, office.of(sheet.round())),
                sheet.meeting().heldOn(),
                sheet.round().name() + "_会议纪要_" + number,
                form);
    }
}
