package org.zhuoluo.ledger;

import java.io.Serializable;

/**
 * A file that proves something: its name as handed in, its media type found by content, its size in bytes, and the
 * SHA-256 of its content in lower-case hex, under which the evidence store keeps it.
 */
public record Evidence(String name, String media, long bytes, String sha256) implements Serializable {}
