package org.zhuoluo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the manual and of the readme as the people they are for; none is missing, none is left over. */
@JourneyTest
class ManualJourney {

    private static final Pattern PICTURE = Pattern.compile("pictures/([a-z-]+)\\.png");

    @Test
    void takesEveryPictureTheDocumentsShow(Guest guest) throws IOException {
        Set<String> taken = new TreeSet<>();
        guest.resize(1366, 900);
        taken.add(picture(guest.open("/sign-in"), "sign-in"));
        guest.signIn("unit");
        taken.add(picture(guest.open("/rounds/1/my"), "my-tasks"));
        guest.link("填报").click();
        taken.add(picture(guest, "entry"));
        guest.signOut().signIn("office");
        taken.add(picture(guest.open("/rounds/1"), "dashboard"));
        taken.add(picture(guest.open("/rounds/1/tasks?list=FEEDBACK"), "tasks"));
        guest.main().locator("tbody a").first().click();
        taken.add(picture(guest, "task"));
        taken.add(picture(guest.open("/rounds/1/import"), "import"));
        taken.add(picture(guest.open("/rounds/1/weekly-reports/2020-W41"), "weekly-report"));
        taken.add(picture(guest.open("/rounds/1/cuts?by=LEAD_UNIT&list=FEEDBACK"), "cuts"));
        taken.add(picture(guest.open("/rounds/1/wall-chart"), "wall-chart"));
        taken.add(picture(guest.open("/rounds/1/workbook"), "workbook"));
        taken.add(picture(guest.open("/rounds/1/public-notice"), "public-notice"));
        taken.add(picture(guest.open("/rounds/1/templates"), "templates"));
        guest.open("/rounds/1/feedback");
        guest.field("名称").fill("第一次反馈");
        guest.field("或粘贴文字").fill(Files.readString(Path.of("src/test/resources/feedback/notice.txt")));
        guest.button("生成草稿").click();
        taken.add(picture(guest, "feedback"));
        taken.add(picture(guest.open("/ledger"), "ledger"));
        guest.signOut().signIn("system");
        taken.add(picture(guest.open("/people"), "people"));
        assertThat(taken).isEqualTo(shown());
    }

    private static String picture(Guest guest, String name) {
        guest.main().waitFor();
        guest.picture(name);
        return name;
    }

    private static Set<String> shown() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path document :
                Stream.of("README.md", "docs/manual.md").map(Path::of).toList()) {
            Matcher matcher = PICTURE.matcher(Files.readString(document));
            while (matcher.find()) {
                names.add(matcher.group(1));
                assertThat(Path.of("docs/pictures", matcher.group(1) + ".png")).exists();
            }
        }
        return names;
    }
}
