package sandbox.workshop.harness;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import sandbox.workshop.browser.Browser;

/** What keeps people with a screen reader, or with weak eyes, out. */
public final class Barriers {

    private Barriers() {
    }

    /**
     * What axe-core finds serious or critical, each with the element it is about.
     * @param tell has a page run a script
     * @param ask has it run another, and gives its answer
     */
    public static List<String> found(Consumer<String> tell, Function<String, List<String>> ask) {
        tell.accept(Browser.resource("/axe.min.js"));
        return ask.apply("""
                return axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations
                  .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                  .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`)))
                """);
    }

}
