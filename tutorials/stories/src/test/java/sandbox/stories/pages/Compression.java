package sandbox.stories.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** What a server that compresses would send. */
public final class Compression {

    private Compression() {
    }

    /** In bytes. */
    public static int gzipped(byte[] file) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(file);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return compressed.size();
    }

}
