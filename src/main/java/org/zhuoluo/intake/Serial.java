package org.zhuoluo.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Plain;

/** The serial of a row as people type it: 3、 （4） 1.0 第5号 六 are 3, 4, 1, 5 and 6. */
final class Serial {

    private static final Pattern AROUND = Pattern.compile("^[(\\[【第]+|[)\\]】、,.。:号项条]+$");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern CHINESE = Pattern.compile("([一二三四五六七八九])|([一二三四五六七八九]?)十([一二三四五六七八九]?)");
    private static final String DIGITS = "零一二三四五六七八九";

    private Serial() {}

    /** The number; what is none is returned as it stands, without blanks. */
    static String read(String cell) {
        String plain = Plain.of(cell).replaceAll("\\s", "");
        Matcher whole = WHOLE.matcher(plain);
        if (whole.matches()) {
            return whole.group(1);
        }
        String bare = AROUND.matcher(plain).replaceAll("").replaceAll("^0+(?=\\d)", "");
        Matcher chinese = CHINESE.matcher(bare);
        return chinese.matches() ? String.valueOf(value(chinese)) : bare;
    }

    /** Whether a cell holds nothing but a number. */
    static boolean isOne(String cell) {
        return read(cell).matches(TreeReader.PROBLEM);
    }

    private static int value(Matcher chinese) {
        if (chinese.group(1) != null) {
            return DIGITS.indexOf(chinese.group(1));
        }
        int tens = chinese.group(2).isEmpty() ? 1 : DIGITS.indexOf(chinese.group(2));
        return tens * 10 + (chinese.group(3).isEmpty() ? 0 : DIGITS.indexOf(chinese.group(3)));
    }
}
