package org.zhuoluo.intake.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part is called: its first sentence or line, up to the first label; “关于‘…’问题的整改” is called by what it is about. */
final class Title {

    /** Characters; what is longer is cut, and to be worded by hand. */
    static final int LONGEST = 500;

    private static final String CUT = "……";
    private static final Pattern ABOUT = Pattern.compile(
            "^关于\\s*(?:[“\"「]([^“”\"「」]+)[”\"」]|(.+?))\\s*(?:的?问题)?(?:的?整改)?(?:落实)?(?:情况)?[。：:]?$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Title() {}

    /** By the words behind the mark. */
    static String of(String words, Level level) {
        String said = Words.strip(words);
        String first = said.substring(0, Math.min(Said.labels(said), ends(said)));
        first = Words.strip(first.replaceFirst("[【［\\[（(\\s]+$", ""));
        Matcher about = ABOUT.matcher(first);
        if (about.find()) {
            first = about.group(1) == null ? about.group(2) : about.group(1);
        } else if (level != Level.PROBLEM) {
            first = first.replaceFirst("[。：:]$", "");
        }
        String title = Words.strip(first).isEmpty() ? said : Words.strip(first);
        return title.length() <= LONGEST ? title : Words.first(title, LONGEST - CUT.length()) + CUT;
    }

    /** Whether a paragraph names a problem as notices do (关于“…”), without its mark. */
    static boolean isAbout(String words) {
        return Words.strip(words).matches("关于\\s*[“\"「].*");
    }

    static boolean isCut(String title) {
        return title.length() >= LONGEST - 1 && title.endsWith(CUT);
    }

    /** Where the first sentence or line ends. */
    private static int ends(String words) {
        int stop = words.indexOf('。');
        int line = words.indexOf('\n');
        int at = stop < 0 ? words.length() : stop + 1;
        return line >= 0 && line < at ? line : at;
    }
}
