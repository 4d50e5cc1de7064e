package org.zhuoluo.rectification;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who had a hand in a task, as far as the separation of duties asks. A {@link Course} knows it of one task; a queue reads it
 * of all waiting tasks at once. What history tells is nobody's of this house.
 */
interface Involvement {

    /** Whether one of these accounts took the step in any attempt at closing, itself or through a deputy. */
    boolean tookPart(Step step, Set<String> logins);

    /** Whether one of them asked for the extension that is pending, or passed it on. */
    boolean askedExtension(Set<String> logins);

    /** Whether one of them asked for the withdrawal that is pending. */
    boolean askedWithdrawal(Set<String> logins);

    /** The unit that applied in the attempt under way; none where none is. */
    @Nullable
    Integer applicant();
}
