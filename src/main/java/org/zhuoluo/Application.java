package org.zhuoluo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the house and sets its one clock: days are those of Shanghai; the demo opens its calendar on a day of its own. */
@SpringBootApplication
@EnableScheduling
public class Application {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    Clock clock(@Value("${zhuoluo.calendar.opens-on:}") @Nullable LocalDate opensOn) {
        Clock real = Clock.system(SHANGHAI);
        if (opensOn == null) {
            return real;
        }
        return Clock.offset(
                real, Duration.between(LocalDate.now(real).atStartOfDay(SHANGHAI), opensOn.atStartOfDay(SHANGHAI)));
    }
}
