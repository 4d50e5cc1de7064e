package org.zhuoluo.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of a part of the house before there is a house to speak them. Java would look for the words of five neighbouring
 * languages in every library first, which takes longer than all else that is done before the first answer.
 */
public final class Bundle {

    private Bundle() {}

    /** The words of {@code messages/{part}.properties} in English or else in Chinese; the language of the machine is not asked. */
    public static ResourceBundle of(String part, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String name = "/messages/" + part + (english ? "_en" : "") + ".properties";
        try (InputStream words = Objects.requireNonNull(Bundle.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(words, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
