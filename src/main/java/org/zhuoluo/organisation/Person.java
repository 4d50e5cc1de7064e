package org.zhuoluo.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Refusal;

/**
 * Someone with an account: a name, a post, a unit, and what they come for. An account is made by the system administrator
 * without any right, gets its roles from the security administrator, and its password from the person through a one-time
 * link. Who leaves is disabled, never removed: the ledger keeps naming them.
 */
@Entity
@Table(name = "people")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "region_id", nullable = false)
    private int regionId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private @Nullable Unit unit;

    @Column(nullable = false)
    private String login;

    @Column(nullable = false)
    private String name;

    private @Nullable String post;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private @Nullable Role administers;

    private boolean enabled = true;

    /** Asked with the person, so that no page needs a statement of its own for it. */
    @Formula("(exists (select 1 from regions below where below.parent_id = region_id))")
    private boolean aboveOthers;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "person_roles", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    Person(int regionId, @Nullable Unit unit, String login, String name, @Nullable String post) {
        this.regionId = regionId;
        this.unit = unit;
        this.login = login;
        this.name = name;
        this.post = post;
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public int id() {
        return Objects.requireNonNull(id);
    }

    public int regionId() {
        return regionId;
    }

    public @Nullable Unit unit() {
        return unit;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public @Nullable String post() {
        return post;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Everything this person comes for; one administrator's office, or any roles of the work. */
    public Set<Role> roles() {
        EnumSet<Role> all = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        if (administers != null) {
            all.add(administers);
        }
        return all;
    }

    public boolean is(Role role) {
        return role.isAdministrator() ? administers == role : roles.contains(role);
    }

    public boolean isAdministrator() {
        return administers != null;
    }

    /** Office, leaders and supervisors see every task of their region's rounds; others only those of their unit. */
    public boolean seesWholeRounds() {
        return is(Role.OFFICE) || is(Role.LEADER) || is(Role.SUPERVISOR);
    }

    /**
     * Office, leaders and supervisors of a region that lies above others read the rounds of those as well; what is done in
     * a round is its own region's to do (decision 0008).
     */
    public boolean readsRoundsBelow() {
        return aboveOthers && seesWholeRounds();
    }

    /** Whether this person writes for a unit, as its staff or as its principal. */
    public boolean writesFor(int unitId) {
        return unit != null && unit.id() == unitId && (is(Role.UNIT_STAFF) || is(Role.PRINCIPAL));
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    void hold(Set<Role> wanted) {
        Set<Role> offices = EnumSet.noneOf(Role.class);
        Set<Role> work = EnumSet.noneOf(Role.class);
        wanted.forEach(role -> (role.isAdministrator() ? offices : work).add(role));
        if (offices.size() > 1 || (!offices.isEmpty() && !work.isEmpty())) {
            throw new Refusal("refusal.administrator-holds-one-office");
        }
        administers = offices.stream().findFirst().orElse(null);
        roles.clear();
        roles.addAll(work);
    }

    /** Whether the person has chosen a password, so that they can sign in. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Takes over name, post and unit; answers whether the unit is another one. */
    boolean describe(String newName, @Nullable String newPost, @Nullable Unit newUnit) {
        boolean moves = !Objects.equals(unit == null ? null : unit.id(), newUnit == null ? null : newUnit.id());
        name = newName;
        post = newPost;
        unit = newUnit;
        return moves;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }
}
