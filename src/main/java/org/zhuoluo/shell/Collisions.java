package org.zhuoluo.shell;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What the database says when two do the same at the same moment, as the key of a sentence for who came second. It is the last
 * net: where something could be done twice, the door that does it locks before it looks.
 */
final class Collisions {

    private static final String ANY = "refusal.collided";
    private static final Set<String> TAKEN = Set.of("23505", "23P01");
    /** Two that waited for each other, one that saw what another changed since, one that was not to wait. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001", "55P03");

    private static final Map<String, String> KEPT = Map.of(
            "login_is_unique", "refusal.name-just-taken",
            "unit_name_is_unique_in_its_region", "refusal.name-just-taken",
            "round_name_is_unique_in_its_region", "refusal.name-just-taken",
            "one_deputy_at_a_time", "refusal.deputy-overlaps");

    private Collisions() {}

    /** The key; none where it was no collision. */
    static Optional<String> key(Throwable failure) {
        if (failure instanceof OptimisticLockingFailureException) {
            return Optional.of(ANY);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && TAKEN.contains(said.getSQLState())) {
                return Optional.of(KEPT.getOrDefault(constraint(said), ANY));
            }
            if (cause instanceof SQLException said && CROSSED.contains(said.getSQLState())) {
                return Optional.of(ANY);
            }
        }
        return Optional.empty();
    }

    private static String constraint(SQLException said) {
        ServerErrorMessage message = said instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        return message == null ? "" : Objects.requireNonNullElse(message.getConstraint(), "");
    }
}
