package org.zhuoluo.rectification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Role;

/** In these standings these roles may: those who see the whole round by their role alone, units by the part they have. */
final class Right {

    private final Set<Standing> standings;
    private final Set<Role> whole = EnumSet.noneOf(Role.class);
    private final Map<Relation, Set<Role>> parts = new EnumMap<>(Relation.class);

    private Right(Set<Standing> standings) {
        this.standings = standings;
    }

    static Right when(Standing... standings) {
        return new Right(EnumSet.copyOf(Arrays.asList(standings)));
    }

    static Right of(Predicate<Standing> standings) {
        Right right = new Right(EnumSet.allOf(Standing.class));
        right.standings.removeIf(standings.negate());
        return right;
    }

    /** Office, leaders, supervisors. */
    Right by(Role... roles) {
        whole.addAll(Arrays.asList(roles));
        return this;
    }

    /** People of a unit with this part. */
    Right by(Relation relation, Role... roles) {
        parts.computeIfAbsent(relation, none -> EnumSet.noneOf(Role.class)).addAll(Arrays.asList(roles));
        return this;
    }

    /** People of any unit that does some of the work. */
    Right working(Role... roles) {
        return by(Relation.LEAD, roles).by(Relation.RESPONSIBLE, roles).by(Relation.SUPPORTING, roles);
    }

    boolean permits(Standing standing, Role role, @Nullable Relation relation) {
        boolean allowed = relation == null
                ? whole.contains(role)
                : parts.getOrDefault(relation, Set.of()).contains(role);
        return allowed && standings.contains(standing);
    }
}
