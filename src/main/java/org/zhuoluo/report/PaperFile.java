package org.zhuoluo.report;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.report.paper.Template;

/** A paper as a file: what it is called, of which form, its bytes; and, made just now in Word or Excel, by which template. */
public record PaperFile(String name, PaperForm form, byte[] content, Template.@Nullable Stamp template) {

    /** One that no template made, or one that was made before. */
    public PaperFile(String name, PaperForm form, byte[] content) {
        this(name, form, content, null);
    }
}
