package org.zhuoluo.ledger;

/** A text of the truthfulness pledge (真实性承诺) by version, with the SHA-256 (hex) that entries carry. */
public record Pledge(int version, String text, String sha256) {}
