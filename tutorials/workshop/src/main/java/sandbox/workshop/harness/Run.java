package sandbox.workshop.harness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import sandbox.servers.App;
import sandbox.servers.Meanwhile;
import sandbox.workshop.browser.Browser;
import sandbox.workshop.wire.WireFrame;

/**
 * What the checks of one chapter share: servers, by their settings, and one browser,
 * which starts while the first server does.
 *
 * @param own servers of one check each
 * @param frames all that has passed on the wires of checks that are over
 */
record Run(Target target, boolean isLong, boolean takesPictures, Consumer<String> says,
        CompletableFuture<Browser> browser, Map<List<String>, App> apps, List<App> own,
        List<WireFrame> frames) implements AutoCloseable {

    App app(String... settings) {
        var app = this.apps.get(List.of(settings));
        if (app == null || !app.isRunning()) {
            app = starting(() -> this.target.lend(settings));
            this.apps.put(List.of(settings), app);
        }
        return app;
    }

    /** A start is quick, but on a busy machine. */
    App starting(Supplier<App> start) {
        try (var meanwhile = Meanwhile.says(this.says, "your server has not answered yet, after %s s")) {
            return start.get();
        }
    }

    Browser started() {
        try (var meanwhile = Meanwhile.says(this.says, "the browser has not started yet, after %s s")) {
            return this.browser.join();
        }
    }

    /** A whole sentence. */
    @Nullable String serverSaid(Instant since) {
        return all().flatMap(app -> app.endedByItself().stream().boxed())
            .findFirst()
            .map("Your server has ended by itself, with exit status %s."::formatted)
            .orElseGet(() -> thrown(since));
    }

    private @Nullable String thrown(Instant since) {
        return all().flatMap(app -> app.thrownSince(since).stream())
            .findFirst()
            .map("Your server also said: "::concat)
            .orElse(null);
    }

    private Stream<App> all() {
        return Stream.concat(this.own.stream(), this.apps.values().stream());
    }

    /** The browser is its lender's. */
    @Override
    public void close() {
        this.apps.values().forEach(this.target::takeBack);
    }

}
