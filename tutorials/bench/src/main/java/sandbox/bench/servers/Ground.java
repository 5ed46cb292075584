package sandbox.bench.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Its whole heap is resident from the start, so what is in use there is asked of it,
     * and what grows beside it is what is resident.
     */
    List<String> flags(String... more) {
        return Stream
            .concat(Stream.of("-Xms" + this.heapMb + "m", "-Xmx" + this.heapMb + "m", "-XX:+AlwaysPreTouch"),
                    Stream.of(more))
            .toList();
    }

    Path log(String name) {
        return this.folder.resolve(name + ".log");
    }

}
