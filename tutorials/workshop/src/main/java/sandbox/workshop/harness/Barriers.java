package sandbox.workshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What keeps people with a screen reader, or with weak eyes, out. */
public final class Barriers {

    private Barriers() {
    }

    /** What axe-core finds serious or critical, each with the element it is about. */
    public static List<String> of(Person person) {
        return found(person::ask, person::list);
    }

    /**
     * @param tell has a page run a script
     * @param ask has it run another, and gives its answer
     */
    public static List<String> found(Consumer<String> tell, Function<String, List<String>> ask) {
        tell.accept(axe());
        return ask.apply("""
                return axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations
                  .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                  .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`)))
                """);
    }

    private static String axe() {
        try (var script = Barriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
