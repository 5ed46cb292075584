package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import sandbox.servers.Trouble;

/** What the front end's build cannot do without, and says in other words. */
record Parts(Path workspace) {

    private static final Pattern ENTRY = Pattern.compile("input:\\s*['\"]([^'\"]+)['\"]");

    private static final String GIVEN = "It is given in chapter 4: scripts/workshop given 4";

    private static final List<String> CONFIGS = List.of("ts", "js", "mts", "mjs", "cts", "cjs");

    /**
     * @throws Trouble if Maven is to build pages, and one of them is missing
     */
    void areThere() {
        if (!text(this.workspace.resolve("backend/pom.xml")).contains("<workingDirectory>../frontend<")) {
            return;
        }
        if (!Files.exists(frontend("package.json"))) {
            throw missing("package.json", GIVEN + " (and given 5, if you have been in chapter 5)");
        }
        if (!text(frontend("package.json")).contains("vite build")) {
            return;
        }
        var config = CONFIGS.stream()
            .map("vite.config."::concat)
            .filter(name -> Files.exists(frontend(name)))
            .findFirst();
        if (config.isEmpty()) {
            throw missing("vite.config.ts", GIVEN);
        }
        var entry = ENTRY.matcher(text(frontend(config.get())));
        if (entry.find() && !Files.exists(frontend(entry.group(1)))) {
            throw missing(entry.group(1), entry.group(1).equals("src/main.ts") ? GIVEN
                    : "%s names it as its input: name another, or write it.".formatted(config.get()));
        }
    }

    private Path frontend(String name) {
        return this.workspace.resolve("frontend").resolve(name);
    }

    private static Trouble missing(String name, String wayOut) {
        return new Trouble(
                "There is no frontend/%s in your workshop, and your page is not built without it.".formatted(name),
                wayOut);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException unreadable) {
            return "";
        }
    }

}
