package org.zhuoluo.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of our own style sheets and scripts that change when their content does, so that browsers keep them for a year. */
@Component("assets")
class Assets {

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** {@code /css/base.css} becomes {@code /css/base.css?v=1a2b3c4d}. */
    public String versioned(String path) {
        return path + "?v=" + versions.computeIfAbsent(path, Assets::version);
    }

    private static String version(String path) {
        try (InputStream content = new ClassPathResource("static" + path).getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new IllegalArgumentException("no such asset: " + path, e);
        }
    }
}
