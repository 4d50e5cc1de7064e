package org.zhuoluo.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.DocumentPart;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.BackTest.Judged;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rounds;

/**
 * How right the forecasts of the demo round were, Monday by Monday, stands in the documents as it is reckoned here;
 * {@code -Dzhuoluo.write-docs} writes it anew.
 */
@HouseTest
class ForecastDocumentIT {

    private static final DocumentPart DOCUMENT = new DocumentPart(
            Path.of("docs/forecast.md"),
            "<!-- the back-test begins: written by ForecastDocumentIT -->\n",
            "<!-- the back-test ends -->");

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private Overview overview;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Test
    void documentsSayHowRightItWas() throws IOException {
        DOCUMENT.requireSays(drawn());
    }

    private String drawn() {
        Person office = organisation.findPerson("office").orElseThrow();
        LocalDate from = rounds.require(1, office).startsOn();
        StringBuilder drawn = new StringBuilder();
        for (ListKind list : ListKind.values()) {
            BackTest test = new BackTest(forecasting, overview, 1, list, StillClock.TODAY, office);
            List<Judged> judged = test.judged(from);
            drawn.append("\n### ").append(list).append("\n\n");
            if (list == ListKind.FEEDBACK) {
                drawn.append(BackTestTables.mondays(test, from)).append("\n");
            }
            drawn.append("The next ")
                    .append(BackTest.NEXT)
                    .append(" closings:\n\n")
                    .append(BackTestTables.paces(test, from))
                    .append("\nThe very tasks asked about, all closed: ")
                    .append(BackTestTables.all(test, from))
                    .append(".\n\nDeadlines, looked at on the last Monday at least ")
                    .append(BackTest.DAYS_BEFORE)
                    .append(" days before: ")
                    .append(BackTestTables.named(judged))
                    .append(".\n\n")
                    .append(BackTestTables.risks(judged));
        }
        return drawn.append("\n").toString();
    }
}
