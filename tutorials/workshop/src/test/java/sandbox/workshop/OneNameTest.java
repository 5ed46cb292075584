package sandbox.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads a name knows which class is meant, in whatever room and module. */
class OneNameTest {

    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Set<String> names = new HashSet<>();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(OneNameTest::isAClass))
                    .allSatisfy(name -> assertThat(names.add(name)).as("%s is the only one", name).isTrue());
            }
        }
        assertThat(names).hasSizeGreaterThan(100);
    }

    private static List<Path> modules() throws IOException {
        try (var tutorials = Files.list(Places.repository().resolve("tutorials"))) {
            return Stream.concat(Stream.of(Places.repository().resolve("backend")), tutorials)
                .filter(module -> Files.exists(module.resolve("src/main/java")))
                .toList();
        }
    }

    private static boolean isAClass(String name) {
        return name.endsWith(".java") && !name.equals("package-info.java");
    }

}
