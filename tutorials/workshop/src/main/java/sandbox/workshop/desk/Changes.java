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
        var last = this.before;
        var now = Fingerprint.of(this.folder);
        // what editors put in place for a moment only is none; and who saves several
        // files wants one look
        while (now.equals(this.before) || !now.equals(last)) {
            Thread.sleep(GLANCE);
            last = now;
            now = Fingerprint.of(this.folder);
        }
        this.before = now;
    }

}
