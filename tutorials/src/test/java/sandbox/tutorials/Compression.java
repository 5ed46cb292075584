package sandbox.tutorials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** What a server that compresses would send. */
final class Compression {

    private Compression() {
    }

    /** In bytes. */
    static int gzipped(byte[] file) {
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
