package org.zhuoluo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time stands still in the suite, at nine in the morning of 2020-10-12, unless a test moves it. */
public final class StillClock extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2020, 10, 12);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Instant now = at(TODAY);

    public void moveTo(LocalDate day) {
        now = at(day);
    }

    void reset() {
        now = at(TODAY);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
