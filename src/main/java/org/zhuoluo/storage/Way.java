package org.zhuoluo.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a program of the server is run: as we are, or as somebody else by a command that stands before it. Programs speak
 * English and learn nothing of a {@code PG…} setting that happens to be in our surroundings.
 *
 * @param programs the folder with {@code bin}
 */
record Way(List<String> before, Path programs) {

    /** How a program ended: its exit code and all that it said. */
    record Ended(int code, String words) {

        boolean well() {
            return code == 0;
        }
    }

    /** Runs a program to its end and answers what it said. */
    Ended run(String program, List<String> arguments) throws IOException {
        return run(program, arguments, "");
    }

    /** The same, with something to read. */
    Ended run(String program, List<String> arguments, String input) throws IOException {
        Process process = prepare(program, arguments).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A program that ends before it has read everything says why itself.
        }
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(end(process), words);
    }

    /** Runs a program that leaves another running, which would hold on to a pipe: it is not heard. */
    int launch(String program, List<String> arguments) throws IOException {
        return end(prepare(program, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private ProcessBuilder prepare(String program, List<String> arguments) {
        List<String> command = Stream.of(
                        before.stream(),
                        Stream.of(programs.resolve("bin").resolve(program).toString()),
                        arguments.stream())
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(programs.toFile()).redirectErrorStream(true);
        Map<String, String> surroundings = builder.environment();
        surroundings.keySet().removeIf(name -> name.startsWith("PG"));
        surroundings.put("LC_ALL", "C");
        return builder;
    }

    private static int end(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
