package org.zhuoluo.report;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.MeasureRow;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

/**
 * The door to the public notice (通报) of a round: written from the figures and texts of a day, for those who see the whole
 * round. It is a draft: what is published is the office's to decide, outside this house.
 */
@Component
@Transactional(readOnly = true)
public class PublicNotices {

    private static final int LONGEST_CONTACT = 200;

    private final Overview overview;
    private final WallCharts charts;
    private final Rounds rounds;
    private final OfficeName office;
    private final Printing printing;

    PublicNotices(Overview overview, WallCharts charts, Rounds rounds, OfficeName office, Printing printing) {
        this.overview = overview;
        this.charts = charts;
        this.rounds = rounds;
        this.office = office;
        this.printing = printing;
    }

    /** The draft as of the filter's day; {@code contact} says how the public may answer. */
    public PublicNotice draft(int round, Filter filter, String contact, Person by) {
        Round of = rounds.require(round, by);
        if (!Scope.of(by).whole()) {
            throw new Missing("round", round);
        }
        if (contact.length() > LONGEST_CONTACT) {
            throw Invalid.field("contact", "invalid.words-too-long", LONGEST_CONTACT);
        }
        Filter feedback = Filter.of(null, null, filter.asOf()).orFeedback();
        Figures figures = overview.figures(round, feedback, by);
        return PublicNoticePaper.of(
                of,
                figures,
                charts.roadmap(round, feedback, by),
                measures(round, feedback, by),
                office.of(of),
                contact.strip());
    }

    public PaperFile paper(int round, Filter filter, String contact, PaperForm form, Person by) {
        PublicNotice draft = draft(round, filter, contact, by);
        return printing.print(
                PaperKind.PUBLIC_NOTICE,
                draft.round(),
                draft.paper(),
                draft.day(),
                draft.round().name() + "_通报送审稿_" + draft.day(),
                form);
    }

    private List<MeasureRow> measures(int round, Filter feedback, Person by) {
        return Pages.all(page -> overview.measures(round, feedback.onLongPage(page), by));
    }
}
