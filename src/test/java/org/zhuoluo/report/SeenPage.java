package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The first page of a PDF as a small grey picture, held against the one that somebody looked at and kept in the test
 * resources. What is drawn now lies in {@code target/pictures}: whoever changed a paper looks at it there and keeps it.
 */
record SeenPage(String name, BufferedImage drawn) {

    private static final int DPI = 48;
    private static final Path KEPT = Path.of("src/test/resources/papers");
    /** Two greys nearer than this look the same; this share of all points may look different. */
    private static final int SAME = 64;

    private static final double MAY_DIFFER = 0.004;

    static SeenPage of(String name, byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            BufferedImage drawn = new PDFRenderer(pdf).renderImageWithDPI(0, DPI, ImageType.GRAY);
            File seen = new File("target/pictures/" + name + ".png");
            seen.getParentFile().mkdirs();
            ImageIO.write(drawn, "png", seen);
            return new SeenPage(name, drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireLikeLastTime() {
        BufferedImage kept = kept();
        assertThat(drawn.getWidth()).isEqualTo(kept.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(kept.getHeight());
        Raster now = drawn.getRaster();
        Raster then = kept.getRaster();
        int different = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                different += Math.abs(now.getSample(x, y, 0) - then.getSample(x, y, 0)) > SAME ? 1 : 0;
            }
        }
        assertThat(different / (double) (kept.getWidth() * kept.getHeight()))
                .as("share of %s that looks different from the picture kept", name)
                .isLessThan(MAY_DIFFER);
    }

    private BufferedImage kept() {
        try {
            return ImageIO.read(KEPT.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("no picture of " + name + " is kept: look at target/pictures", e);
        }
    }
}
