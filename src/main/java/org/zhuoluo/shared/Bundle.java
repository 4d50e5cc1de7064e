package org.zhuoluo.shared;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a part of the house before there is a house to speak them: read from its files, in no other language than asked. */
public final class Bundle {

    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Bundle() {}

    /** The words of {@code messages/{part}.properties} in a language; the language of the machine is not asked. */
    public static ResourceBundle of(String part, Locale language) {
        return ResourceBundle.getBundle("messages." + part, language, AS_ASKED);
    }
}
