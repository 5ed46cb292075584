package sandbox.trials.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What can be tortured. */
enum Sites {

    ONE_SERVER(Site::oneServer, Sites.SERVER),

    TWO_NODES(Site::twoNodes, Sites.FIRST, Sites.SECOND, Sites.BROKER);

    static final String SERVER = "the server";

    static final String FIRST = "node 1";

    static final String SECOND = "node 2";

    static final String BROKER = "the broker";

    private final Function<Path, Site> make;

    private final List<String> parts;

    /**
     * @param make one, in a folder
     * @param parts that are killed and started again
     */
    Sites(Function<Path, Site> make, String... parts) {
        this.make = make;
        this.parts = List.of(parts);
    }

    Site in(Path folder) {
        return this.make.apply(folder);
    }

    List<String> parts() {
        return this.parts;
    }

}
