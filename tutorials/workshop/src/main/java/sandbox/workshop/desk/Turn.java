package sandbox.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import sandbox.servers.Meanwhile;

/**
 * A command's turn to build or to change a learner's folder: two at once would look at a
 * mixture. The operating system ends it with the process, however that ends.
 */
public final class Turn implements AutoCloseable {

    private static final String FILE = ".turn";

    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(200);

    private final FileChannel file;

    private Turn(FileChannel file) {
        this.file = file;
    }

    /**
     * Waits until no other command has it.
     * @param says is told that it waits
     */
    public static Turn in(Path workspace, Consumer<String> says) {
        var place = workspace.resolve(FILE);
        try {
            var file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(file)) {
                says.accept("Waiting for another command that is at work in " + workspace + " to end.");
                try (var meanwhile = Meanwhile.says(says, "The other command is still at work, after %s s.")) {
                    while (!isOurs(file)) {
                        LockSupport.parkNanos(GLANCE);
                    }
                }
            }
            return new Turn(file);
        }
        catch (IOException failure) {
            throw Workspace.unwritable(place, failure);
        }
    }

    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        }
        catch (OverlappingFileLockException ourOwnOther) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            this.file.close();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
