package org.zhuoluo.exchange;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the house in a table: official tables are Chinese. */
@Component
class BookWords {

    private final MessageSource messages;

    BookWords(MessageSource messages) {
        this.messages = messages;
    }

    String standing(String standing) {
        return say("standing." + standing);
    }

    String light(String light) {
        return say("light." + light);
    }

    String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** What a form is called on its sheet and in its file name. */
    String form(BookForm form) {
        return say("form." + form.noun());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
