package org.zhuoluo.report;

import java.time.LocalDate;
import java.util.List;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.shared.PersonalNumbers;

/**
 * The draft of the notice by which the public learns how rectification goes (整改进展情况通报), as of a day: what it says, what
 * was left out because it must not be published, and which numbers of persons were starred in it.
 */
public record PublicNotice(
        Round round, LocalDate day, Figures figures, Paper paper, List<LeftOut> leftOut, List<Starred> starred) {

    public PublicNotice {
        leftOut = List.copyOf(leftOut);
        starred = List.copyOf(starred);
    }

    /** A problem that is counted and not told. */
    public record LeftOut(String problem, String words) {}

    /** A text in which a number of a person stood: of which problem, of what kind, how it reads now. */
    public record Starred(String problem, PersonalNumbers.Kind kind, String reads) {}
}
