package org.zhuoluo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A province, city or district. Rounds belong to one; people work in one and see its rounds only. */
@Entity
@Table(name = "regions")
public class Region {

    /** From the widest to the narrowest. */
    public enum Level {
        PROVINCE,
        CITY,
        DISTRICT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Region parent;

    Region(String name, Level level, @Nullable Region parent) {
        this.name = name;
        this.level = level;
        this.parent = parent;
    }

    @SuppressWarnings("NullAway.Init")
    protected Region() {}

    public int id() {
        return java.util.Objects.requireNonNull(id);
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }
}
