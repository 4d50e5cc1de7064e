package org.zhuoluo.report;

/** A paper as a file: what it is called, of which form, its bytes. */
public record PaperFile(String name, PaperForm form, byte[] content) {}
