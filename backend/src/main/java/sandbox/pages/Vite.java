package sandbox.pages;

import java.util.Collection;
import java.util.List;

/**
 * Where the front end's files are, for a template to name them. Keys are source paths,
 * such as {@code src/main.ts}.
 */
public interface Vite {

    String ENTRY = "src/main.ts";

    /** The scripts every page with an island loads. */
    List<String> scripts();

    /** The style sheets of those scripts and of the named islands. */
    Collection<String> styles(String... islands);

    /**
     * What the named islands will ask for, so that the browser can fetch it before it
     * knows.
     */
    Collection<String> preloads(String... islands);

}
