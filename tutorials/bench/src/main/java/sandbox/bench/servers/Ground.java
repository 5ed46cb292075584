package sandbox.bench.servers;

import java.nio.file.Path;

/**
 * Where a server is started, and how much room it has there.
 *
 * @param folder for its log and its data
 * @param heapMb the same for all servers in Java
 */
public record Ground(Path folder, int heapMb) {

    private static final int FOR_ITSELF = 256;

    /** Of which a reconnect storm needs twice as much as is connected. */
    private static final int FOR_EACH = 4;

    public static Ground of(Path folder, int subscribers) {
        return new Ground(folder, FOR_ITSELF + FOR_EACH * subscribers);
    }

    Path log(String name) {
        return this.folder.resolve(name + ".log");
    }

}
