package sandbox.trials.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What can be tortured. */
enum Sites {

    ONE_SERVER(Server::new, "the server"),

    TWO_NODES(TwoNodes::new, TwoNodes.FIRST, TwoNodes.SECOND, TwoNodes.BROKER);

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
