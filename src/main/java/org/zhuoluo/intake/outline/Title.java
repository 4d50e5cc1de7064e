package org.zhuoluo.intake.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part is called: its first sentence or line, up to the first label; “关于‘…’问题的整改” is called by what it is about. */
final class Title {

    /** Characters; what is longer is cut, and to be worded by hand. */
    static final int LONGEST = 500;

    private static final String CUT = "……";
    private static final String OPENING = "“「《（(";
    private static final String CLOSING = "”」》）)";
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

    /** The first full stop that is not between quotation marks or brackets; -1 where there is none. */
    private static int stop(String words) {
        int open = 0;
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            if (OPENING.indexOf(sign) >= 0) {
                open++;
            } else if (CLOSING.indexOf(sign) >= 0) {
                open = Math.max(0, open - 1);
            } else if (sign == '。' && (open == 0 || !closes(words, at)) || sign == '\n') {
                return sign == '\n' ? -1 : at;
            }
        }
        return -1;
    }

    /** Whether what is open is closed on the same line. */
    private static boolean closes(String words, int from) {
        String rest = words.substring(from).split("\n", 2)[0];
        return rest.chars().anyMatch(sign -> CLOSING.indexOf(sign) >= 0);
    }

    /** Where the first sentence or line ends. */
    private static int ends(String words) {
        int stop = stop(words);
        int line = words.indexOf('\n');
        int at = stop < 0 ? words.length() : stop + 1;
        return line >= 0 && line < at ? line : at;
    }
}
