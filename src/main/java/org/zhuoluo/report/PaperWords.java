package org.zhuoluo.report;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuoluo.overview.TaskRow;

/** What the pages call things, as papers call them: always in Chinese. */
@Component
class PaperWords {

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    /** The name of a constant: {@code standing.CLOSED} is 已销号. */
    String say(String of, Enum<?> constant) {
        return say(of + "." + constant.name());
    }

    /** 已完成, 免办 or 未完成. */
    String measure(boolean done, boolean waived) {
        return say(done ? "measure.done" : waived ? "measure.waived" : "measure.open");
    }

    /** A measure in a line, with how it stands: {@code 7.2.1 …。（已完成）}. */
    String measure(String number, String words, boolean done, boolean waived) {
        return Spoken.sentence(Spoken.number(number) + " " + words) + "（" + measure(done, waived) + "）";
    }

    /** Where a task stands, and below it by how many days it is over. */
    String standing(TaskRow task) {
        return say("standing", task.standing()) + (task.overdue() ? "\n逾期" + task.daysOver() + "天" : "");
    }
}
