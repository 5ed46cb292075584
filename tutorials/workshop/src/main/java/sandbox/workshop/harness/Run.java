package sandbox.workshop.harness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import sandbox.servers.App;
import sandbox.workshop.browser.Browser;
import sandbox.workshop.wire.WireFrame;

/**
 * What the checks of one chapter share: servers, by their settings, and one browser,
 * which starts while the first server does.
 */
final class Run implements AutoCloseable {

    private final Target target;

    private final Length length;

    private final boolean pictures;

    private final Consumer<String> says;

    private final Map<List<String>, App> apps = new HashMap<>();

    private final CompletableFuture<Browser> browser;

    private final List<WireFrame> frames = new ArrayList<>();

    private @Nullable Throwable failure;

    private @Nullable String serverSaid;

    Run(Target target, Length length, boolean pictures, Consumer<String> says, CompletableFuture<Browser> browser) {
        this.target = target;
        this.length = length;
        this.pictures = pictures;
        this.says = says;
        this.browser = browser;
    }

    Target target() {
        return this.target;
    }

    boolean isLong() {
        return this.length == Length.LONG;
    }

    boolean takesPictures() {
        return this.pictures;
    }

    void says(String what) {
        this.says.accept(what);
    }

    App app(String... settings) {
        var app = this.apps.get(List.of(settings));
        if (app == null || !app.isRunning()) {
            app = this.target.lend(settings);
            this.apps.put(List.of(settings), app);
        }
        return app;
    }

    Browser browser() {
        return this.browser.join();
    }

    Collection<App> apps() {
        return this.apps.values();
    }

    void failed(Throwable failure, @Nullable String serverSaid) {
        this.failure = failure;
        this.serverSaid = serverSaid;
    }

    /** What a server threw before the failure, if one did. */
    @Nullable String serverSaid() {
        return this.serverSaid;
    }

    boolean hasFailed() {
        return this.failure != null;
    }

    void passed(List<WireFrame> frames) {
        this.frames.addAll(frames);
    }

    List<WireFrame> frames() {
        return this.frames;
    }

    /** The browser is its lender's. */
    @Override
    public void close() {
        this.apps.values().forEach(this.target::takeBack);
    }

}
