package sandbox.workshop.desk;

import java.nio.file.Path;

/** Of the sources in a folder; those that are made while nobody waits count, too. */
public final class Changes {

    private static final long GLANCE = 500;

    private final Path folder;

    private String before;

    /** From now on. */
    public Changes(Path folder) {
        this.folder = folder;
        this.before = Fingerprint.of(folder);
    }

    /** Waits for one, if there has been none since the last that was waited for. */
    public void await() throws InterruptedException {
        var now = Fingerprint.of(this.folder);
        while (now.equals(this.before)) {
            Thread.sleep(GLANCE);
            now = Fingerprint.of(this.folder);
        }
        this.before = now;
    }

}
