package sandbox.workshop.harness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import sandbox.servers.Trouble;
import sandbox.workshop.browser.Browser;
import sandbox.workshop.harness.Outcome.Result;
import sandbox.workshop.wire.WireFrame;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Runs a chapter's checks, one after the other, in one browser. The browser is kept for
 * the next chapter.
 */
public final class Checks implements AutoCloseable {

    private final Consumer<String> says;

    private final boolean pictures;

    private @Nullable CompletableFuture<Browser> browser;

    private List<WireFrame> frames = List.of();

    /**
     * @param says is told what is waited for
     * @param pictures whether the book's pictures are taken anew
     */
    public Checks(Consumer<String> says, boolean pictures) {
        this.says = says;
        this.pictures = pictures;
    }

    /**
     * @param outcomes is told of each as it comes
     * @return all of them
     * @throws Trouble if the checks could not be made at all
     */
    public List<Outcome> run(int chapter, Target target, Length length, Consumer<Outcome> outcomes) {
        try (var run = new Run(target, length == Length.LONG, this.pictures, this.says, browser(), new HashMap<>(),
                new ArrayList<>(), new ArrayList<>()); var session = LauncherFactory.openSession()) {
            var listener = new Listener(outcomes, run);
            session.getStore().put(Namespace.create("sandbox.workshop.harness"), Run.class, run);
            session.getLauncher().execute(request(chapter, length, listener));
            this.frames = run.frames();
            if (listener.trouble != null) {
                throw listener.trouble;
            }
            return listener.all;
        }
    }

    public List<WireFrame> frames() {
        return this.frames;
    }

    private static LauncherExecutionRequest request(int chapter, Length length, Listener listener) {
        return LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(String.format(Locale.ROOT, "sandbox.workshop.checks.Chapter%02d", chapter)))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .configurationParameter("junit.jupiter.testmethod.order.default",
                    "org.junit.jupiter.api.MethodOrderer$OrderAnnotation")
            .filters((length == Length.LONG) ? new Filter<?>[0]
                    : new Filter<?>[] { TagFilter.excludeTags(Length.LONG_ONLY) })
            .forExecution()
            .listeners(listener)
            .cancellationToken(listener.others)
            .build();
    }

    /** Starting already: it takes as long as the server. */
    private CompletableFuture<Browser> browser() {
        if (this.browser == null) {
            this.browser = CompletableFuture.supplyAsync(Browser::new);
        }
        return this.browser;
    }

    @Override
    public void close() {
        if (this.browser != null) {
            this.browser.thenAccept(Browser::close).join();
        }
    }

    private static final class Listener implements TestExecutionListener {

        private final List<Outcome> all = new ArrayList<>();

        /** After one that fails: they would fail for the same reason, slowly. */
        private final CancellationToken others = CancellationToken.create();

        private final Consumer<Outcome> outcomes;

        private final Run run;

        private Instant began = Instant.now();

        private @Nullable Trouble trouble;

        private Listener(Consumer<Outcome> outcomes, Run run) {
            this.outcomes = outcomes;
            this.run = run;
        }

        @Override
        public void executionStarted(TestIdentifier check) {
            this.began = Instant.now();
        }

        @Override
        public void executionSkipped(TestIdentifier check, String reason) {
            tell(check, Result.NOT_LOOKED_AT, null);
        }

        @Override
        public void executionFinished(TestIdentifier check, TestExecutionResult result) {
            var failure = result.getThrowable().orElse(null);
            if (failure != null) {
                this.others.cancel();
            }
            if (failure instanceof Trouble first) {
                this.trouble = (this.trouble != null) ? this.trouble : first;
            }
            else if (check.isTest() || failure != null) {
                tell(check, (failure == null) ? Result.HOLDS : Result.FAILS, failure);
            }
        }

        private void tell(TestIdentifier check, Result result, @Nullable Throwable failure) {
            if (this.trouble == null) {
                var outcome = new Outcome(check.getDisplayName(), result, failure,
                        (failure != null) ? this.run.serverSaid(this.began) : null);
                this.all.add(outcome);
                this.outcomes.accept(outcome);
            }
        }

    }

}
