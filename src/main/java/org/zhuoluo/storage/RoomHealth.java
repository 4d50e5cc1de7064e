package org.zhuoluo.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;
import org.zhuoluo.shared.Alarm;
import org.zhuoluo.shared.Outage;

/** Whether there is room: where our data lie, and, as far as it was refused within the last minute, where the database's lie. */
class RoomHealth implements HealthIndicator {

    private final DataSize least;
    private final Alarm alarm;

    RoomHealth(DataSize least, Alarm alarm) {
        this.least = least;
        this.alarm = alarm;
    }

    @Override
    public Health health() {
        long free = alarm.free();
        boolean room = free >= least.toBytes() && !alarm.isRaised(Outage.FULL);
        return (room ? Health.up() : Health.down()).withDetail("free", free).build();
    }
}
