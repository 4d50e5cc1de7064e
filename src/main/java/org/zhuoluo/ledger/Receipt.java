package org.zhuoluo.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * What the ledger answers once an entry is written: its name, its place in the chain, its digest (hex) and the instant.
 * {@code repeated} says that the same request had been written before and nothing was written now.
 */
public record Receipt(UUID entry, int taskSeq, String digest, Instant recordedAt, boolean repeated) {}
