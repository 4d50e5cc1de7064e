package org.zhuoluo.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A unit's part in a task. */
@Embeddable
public record Part(
        @Column(name = "unit_id") int unitId,
        @Enumerated(EnumType.STRING) @Column(name = "part") PartKind kind) {}
