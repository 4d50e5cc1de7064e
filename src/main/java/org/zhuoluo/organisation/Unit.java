package org.zhuoluo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of a region: it may lead a task (牵头), answer for it (责任), support it (配合) or supervise it (督导).
 * Its name is unique in the region; the short name is what people say.
 */
@Entity
@Table(name = "units")
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "region_id", nullable = false)
    private int regionId;

    @Column(nullable = false)
    private String name;

    @Column(name = "short_name")
    private @Nullable String shortName;

    private @Nullable String kind;

    @Column(name = "parent_id")
    private @Nullable Integer parentId;

    Unit(int regionId, String name, @Nullable String shortName, @Nullable String kind, @Nullable Integer parentId) {
        this.regionId = regionId;
        this.name = name;
        this.shortName = shortName;
        this.kind = kind;
        this.parentId = parentId;
    }

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    public int id() {
        return Objects.requireNonNull(id);
    }

    public int regionId() {
        return regionId;
    }

    public String name() {
        return name;
    }

    /** The short name, or the name where there is none. */
    public String shortName() {
        return shortName == null ? name : shortName;
    }

    /** The short name as it was said; none where nobody said one. */
    public @Nullable String saidShortName() {
        return shortName;
    }

    public @Nullable String kind() {
        return kind;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Takes over what a newer sheet says of the unit; answers whether anything changed. */
    boolean describe(@Nullable String newShortName, @Nullable String newKind, @Nullable Integer newParentId) {
        boolean changes = !(Objects.equals(shortName, newShortName)
                && Objects.equals(kind, newKind)
                && Objects.equals(parentId, newParentId));
        shortName = newShortName;
        kind = newKind;
        parentId = newParentId;
        return changes;
    }
}
