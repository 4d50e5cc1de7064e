package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhuoluo.shared.Invalid;

/** What is said, in the reader's words, of a file that is refused. */
final class WhatIsSaid {

    private WhatIsSaid() {}

    static List<String> of(ThrowingCallable check, Locale reader) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/report");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        Invalid invalid = Objects.requireNonNull(catchThrowableOfType(Invalid.class, check));
        return invalid.violations().stream()
                .map(one -> words.getMessage(one.key(), one.arguments().toArray(), reader))
                .toList();
    }
}
