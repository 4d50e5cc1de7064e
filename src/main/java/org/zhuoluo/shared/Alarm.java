package org.zhuoluo.shared;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Tells the operator of an outage, once a minute for each kind, however many requests and jobs fail of it. */
@Component
public class Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<Outage, Long> told = new ConcurrentHashMap<>();
    private final Map<Outage, Long> raised = new ConcurrentHashMap<>();
    private final File folder;

    Alarm(@Value("${zhuoluo.data}") String data) {
        this.folder = new File(data).getAbsoluteFile();
    }

    /** Something failed of it. */
    public void raise(Outage outage, Throwable failure) {
        long now = System.nanoTime();
        raised.put(outage, now);
        if (told.compute(outage, (kind, last) -> last == null || now - last >= MINUTE ? now : last) == now) {
            LOG.warn(
                    "{}: {} ({} has {} MB free)",
                    outage == Outage.FULL ? "No room, what should be written is refused" : "The database is away",
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)
                                    .getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""),
                    folder,
                    free() >> 20);
        }
    }

    /** Whether something failed of it within the last minute. */
    public boolean isRaised(Outage outage) {
        Long last = raised.get(outage);
        return last != null && System.nanoTime() - last < MINUTE;
    }

    /** Bytes that are free where our data lie, or will lie once the first file comes. */
    public long free() {
        File there = folder;
        while (!there.exists() && there.getParentFile() != null) {
            there = there.getParentFile();
        }
        return there.getUsableSpace();
    }
}
