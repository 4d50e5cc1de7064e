package org.zhuoluo.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of all modules. A day among the arguments of a sentence is written as the reader of its language writes days. */
@Component("messageSource")
class SpokenMessages extends ResourceBundleMessageSource {

    SpokenMessages(
            @Value("${spring.messages.basename}") String[] bundles,
            @Value("${spring.messages.encoding:UTF-8}") String encoding) {
        setBasenames(bundles);
        setDefaultEncoding(encoding);
        setFallbackToSystemLocale(false);
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Object[] resolved = super.resolveArguments(arguments, locale);
        return Arrays.stream(resolved)
                .map(argument ->
                        argument instanceof LocalDate day && locale != null ? Words.day(day, locale) : argument)
                .toArray();
    }
}
