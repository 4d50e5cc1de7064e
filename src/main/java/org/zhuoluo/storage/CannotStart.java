package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.zhuoluo.shared.Bundle;
import org.zhuoluo.shared.Console;
import org.zhuoluo.shared.Outage;

/**
 * The ground does not bear a database server of our own. Whoever started the product is told in a sentence what is missing
 * and what to do, and gets an exit code (as sysexits.h numbers them) instead of a stack trace.
 */
final class CannotStart extends RuntimeException implements ExitCodeGenerator {

    /** What is wrong with the ground. The words are {@code start.*} of the bundle {@code storage}. */
    enum Why {
        /** Another application holds the folder: {folder}. */
        IN_USE("in-use", 75),
        /** Its name is beyond the locale: {folder, charset of the locale}. */
        UNNAMED("unnamed", 78),
        /** Started by root, and no other user can be become: {folder}. */
        ROOT("root", 77),
        /** The number of the user stands in no list of users, and initdb asks for its name: {folder}. */
        NAMELESS("nameless", 77),
        /** The folder cannot be written: {folder, what the system says}. */
        NOT_WRITABLE("not-writable", 77),
        /** The files were made by another major version: {folder, its version, ours}. */
        OTHER_VERSION("other-version", 78),
        /** No room on the disk: {folder}. */
        NO_ROOM("no-room", 74),
        /** The programs do not run here: {what the system says}. */
        LIBRARY("library", 78),
        /** This build carries no programs for this machine: {machine}. */
        PLATFORM("platform", 78),
        /** An external database that is not there: {its address}. */
        AWAY("away", 69),
        /** Something else: {folder, the server's last words}. */
        OTHER("other", 70);

        private final String key;
        private final int exitCode;

        Why(String key, int exitCode) {
            this.key = key;
            this.exitCode = exitCode;
        }
    }

    private final Why why;
    private final transient Object[] about;

    CannotStart(Why why, Object... about) {
        super(why.name());
        this.why = why;
        this.about = about;
    }

    /** What a failure to read or write below the folder of all data comes to. */
    static CannotStart of(Path home, IOException failure) {
        String words = String.valueOf(failure);
        CannotStart why;
        if (Outage.saysNoRoom(words)) {
            why = new CannotStart(Why.NO_ROOM, home);
        } else if (failure instanceof AccessDeniedException
                || failure instanceof FileAlreadyExistsException
                || failure instanceof NoSuchFileException
                || words.contains("Read-only file system")) {
            why = new CannotStart(Why.NOT_WRITABLE, home, words);
        } else {
            why = new CannotStart(Why.OTHER, home, words);
        }
        why.initCause(failure);
        return why;
    }

    Why why() {
        return why;
    }

    @Override
    public int getExitCode() {
        return why.exitCode;
    }

    @Override
    public String getMessage() {
        return words("", Locale.ENGLISH);
    }

    private String words(String part, Locale language) {
        String pattern = Bundle.of("storage", language).getString("start." + why.key + part);
        return new MessageFormat(pattern, language).format(about);
    }

    private String forTheConsole(String part) {
        String english = words(part, Locale.ENGLISH);
        return Console.speaksChinese()
                ? words(part, Locale.SIMPLIFIED_CHINESE) + System.lineSeparator() + english
                : english;
    }

    /** Tells the one who started it. */
    static class Explained extends AbstractFailureAnalyzer<CannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
            return new FailureAnalysis(cause.forTheConsole(""), cause.forTheConsole(".do"), cause);
        }
    }
}
