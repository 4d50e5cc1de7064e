package org.zhuoluo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that leave a charset, a language or a zone to the machine they run on. */
final class MachineDefaults {

    /** Right only if they are told a charset or a language. */
    private static final Set<String> TO_BE_TOLD = Set.of(
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.lang.String.format",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.printf",
            "java.io.PrintWriter.format",
            "java.io.FileReader.<init>",
            "java.io.FileWriter.<init>",
            "java.io.InputStreamReader.<init>",
            "java.io.OutputStreamWriter.<init>",
            "java.lang.Process.inputReader",
            "java.lang.Process.errorReader",
            "java.lang.Process.outputWriter",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getNumberInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.Collator.getInstance",
            "java.text.MessageFormat.<init>",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.util.ResourceBundle.getBundle",
            "java.util.Formatter.<init>",
            "org.apache.poi.ss.usermodel.DataFormatter.<init>");

    /** Never right. */
    private static final Set<String> NEVER = Set.of(
            "java.nio.charset.Charset.defaultCharset",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.text.DecimalFormat.<init>",
            "java.text.SimpleDateFormat.<init>");

    /** A charset by name is as good; these take it as text, beside bytes or streams. */
    private static final Set<String> BYTES_TO_WORDS = Set.of(
            "java.lang.String.<init>",
            "java.lang.String.getBytes",
            "java.io.ByteArrayOutputStream.toString",
            "java.io.PrintStream.<init>",
            "java.io.PrintWriter.<init>",
            "java.util.Scanner.<init>");

    private static final Set<String> TELLING = Set.of(
            Charset.class.getName(),
            CharsetDecoder.class.getName(),
            CharsetEncoder.class.getName(),
            Locale.class.getName());

    private static final Set<String> HARMLESS = Set.of("java.io.Writer", "java.lang.Readable", "java.io.StringWriter");

    private static final Pattern LOCAL_DIGITS = Pattern.compile(
            "(\"\"\"(?:(?!\"\"\").)*%[\\d,.$]*[dfeg](?:(?!\"\"\").)*\"\"\"|\"[^\"\\n]*%[\\d,.$]*[dfeg][^\"\\n]*\")\\s*\\)?\\s*\\.formatted\\(",
            Pattern.DOTALL);

    private MachineDefaults() {}

    static DescribedPredicate<JavaCall<?>> leftToTheMachine() {
        return DescribedPredicate.describe("leaves charset or language to the machine", call -> {
            String target =
                    call.getTargetOwner().getName() + "." + call.getTarget().getName();
            List<String> given = call.getTarget().getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList();
            boolean told = given.stream().anyMatch(TELLING::contains);
            return NEVER.contains(target)
                    || TO_BE_TOLD.contains(target) && !told
                    || BYTES_TO_WORDS.contains(target) && !told && turnsBytes(target, given);
        });
    }

    private static boolean turnsBytes(String target, List<String> given) {
        if (target.equals("java.lang.String.<init>")) {
            return given.contains("[B") && !given.contains(String.class.getName());
        }
        if (target.endsWith(".getBytes") || target.endsWith(".toString")) {
            return given.isEmpty();
        }
        boolean namesIt = given.size() > 1 && given.get(given.size() - 1).equals(String.class.getName());
        return !namesIt && given.stream().noneMatch(HARMLESS::contains) && !isText(target, given);
    }

    private static boolean isText(String target, List<String> given) {
        return target.startsWith("java.util.Scanner") && given.equals(List.of(String.class.getName()));
    }

    /** Whether a text is filled with numbers in the digits of the machine's language. */
    static boolean fillsInLocalDigits(String source) {
        return LOCAL_DIGITS.matcher(source).find();
    }
}
