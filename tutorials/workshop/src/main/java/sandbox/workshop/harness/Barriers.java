package sandbox.workshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people with a screen reader, or with weak eyes, out. */
public final class Barriers {

    private Barriers() {
    }

    /** What axe-core finds serious or critical, each with the element it is about. */
    public static List<String> of(Person person) {
        person.ask(axe());
        return person.list("""
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
