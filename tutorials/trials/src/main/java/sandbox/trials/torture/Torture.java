package sandbox.trials.torture;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs seeds, two at a time, and makes those that fail small. */
final class Torture implements AutoCloseable {

    private static final int AT_A_TIME = 2;

    /** More lines than this nobody reads. */
    private static final int TOLD = 40;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);

    private final Runs runs;

    private final Size size;

    private final Consumer<String> says;

    /**
     * @param says is told a line of each seed, as it comes
     */
    Torture(Runs runs, Size size, Consumer<String> says) {
        this.runs = runs;
        this.size = size;
        this.says = says;
    }

    /** The outcomes of all seeds, in order. */
    List<TrialOutcome> run(List<Long> seeds) {
        return all(seeds.stream().map(seed -> (Supplier<TrialOutcome>) () -> run(seed)).toList());
    }

    private TrialOutcome run(long seed) {
        var outcome = this.runs.run(Draw.plan(seed, this.size, this.runs.sites()));
        this.says.accept(outcome.summary());
        outcome.sentences().forEach(sentence -> this.says.accept("    " + sentence));
        return outcome;
    }

    /** The smallest plan found that fails as this one did. */
    TrialOutcome shrink(TrialOutcome failing, int tries) {
        var smallest = new Shrinking(failing, plan -> failure(plan, failing), tries).smallest();
        var seed = smallest.evidence().plan().seed();
        this.says.accept("Seed %s, made smaller: %s".formatted(seed, smallest.evidence().plan().summary()));
        tell(smallest.evidence().plan());
        smallest.sentences().forEach(sentence -> this.says.accept("    " + sentence));
        return smallest;
    }

    /** What is said fills pages, unless it could be made little. */
    private void tell(Plan plan) {
        var told = (plan.steps().size() > TOLD) ? plan.keeping(plan.disturbances()) : plan;
        told.inWords().forEach(this.says);
    }

    /** No two runs are the same, so each plan has two chances to fail, at once. */
    private Optional<TrialOutcome> failure(Plan plan, TrialOutcome as) {
        Supplier<TrialOutcome> run = () -> this.runs.run(plan);
        var failure = all(List.of(run, run)).stream().filter(outcome -> outcome.failsAs(as)).findFirst();
        this.says.accept("    %s: %s".formatted(plan.summary(), failure.isPresent() ? "fails too" : "holds"));
        return failure;
    }

    private List<TrialOutcome> all(List<Supplier<TrialOutcome>> wanted) {
        var runs = wanted.stream().map(run -> CompletableFuture.supplyAsync(run, this.threads)).toList();
        try {
            return runs.stream().map(CompletableFuture::join).toList();
        }
        catch (CompletionException failure) {
            throw (failure.getCause() instanceof RuntimeException cause) ? cause : failure;
        }
    }

    @Override
    public void close() {
        this.threads.shutdownNow();
    }

}
