package sandbox.trials.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import sandbox.faults.Fault;
import sandbox.faults.FaultProxy;
import sandbox.faults.Traffic;
import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.trials.Pause;

/**
 * One run of a plan: a site, a breakable wire for each client, and the clients. The wires
 * outlive every process.
 */
final class Trial implements AutoCloseable {

    private static final Patience TO_SETTLE = new Patience(Duration.ofSeconds(60));

    /** Nothing may come any more once all is settled. */
    private static final long QUIET_MILLIS = 300;

    private final Plan plan;

    private final Witness witness = new Witness();

    private final List<Violation> seen = new ArrayList<>();

    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();

    private final Site site;

    private final Map<String, FaultProxy> wires = new LinkedHashMap<>();

    private final HistoryReader ledger;

    private final Clients clients;

    /**
     * @param program of the clients
     * @param site ended with the run
     * @param folder for what the run leaves
     */
    Trial(Plan plan, Path program, Site site, Path folder) {
        this.plan = plan;
        this.site = site;
        // on ports that no connection is given by the system while a wire is not
        // listening
        plan.clients()
            .forEach(client -> this.wires.put(client,
                    FaultProxy.before(this.site.port(), App.freePort(), Traffic.UNSEEN)));
        this.ledger = new HistoryReader(this.site.port());
        this.clients = new Clients(program, folder.resolve("clients.log"), this.witness);
    }

    Evidence run() {
        this.wires.forEach((client, wire) -> this.clients.open(client, wire.port()));
        settle("at the start");
        var began = System.currentTimeMillis() - this.plan.begins();
        for (var step : this.plan.steps()) {
            Pause.until(began + step.at());
            take(step);
        }
        this.restarts.forEach(CompletableFuture::join);
        this.wires.values().forEach(FaultProxy::restore);
        settle("after all was mended");
        this.seen.addAll(this.ledger.changed());
        return new Evidence(this.plan, this.witness.events(), this.ledger.stored(), this.seen);
    }

    private void take(Step step) {
        if (step instanceof Step.Say say) {
            this.clients.say(say.client(), say.info());
        }
        else if (step instanceof Step.Break broken) {
            take(broken, this.wires.get(broken.client()));
        }
        else if (step instanceof Step.Reload reload) {
            this.clients.reload(reload.client());
        }
        else if (step instanceof Step.Restart restart) {
            this.restarts.add(CompletableFuture.runAsync(() -> this.site.restart(restart.part(), restart.millis())));
        }
    }

    private static void take(Step.Break broken, FaultProxy wire) {
        wire.set(broken.fault(), Duration.ofMillis(broken.millis()));
        if (broken.needsNewConnection()) {
            wire.set(new Fault.Cut(), Duration.ZERO);
        }
    }

    /** Until everybody listens, has nothing to send, and shows all that is stored. */
    private void settle(String when) {
        if (!TO_SETTLE.suffices(() -> unsettled().findAny().isEmpty())) {
            unsettled()
                .map(what -> new Violation(Violation.Kind.NOT_SETTLED,
                        "%s s %s %s.".formatted(TO_SETTLE.atMost().toSeconds(), when, what)))
                .forEach(this.seen::add);
        }
    }

    private Stream<String> unsettled() {
        if (!this.clients.isRunning()) {
            return Stream.of("the clients' program has ended");
        }
        if (this.witness.heardSince(System.currentTimeMillis() - QUIET_MILLIS)) {
            return Stream.of("the clients still tell of something");
        }
        if (!this.ledger.read()) {
            return Stream.of("the server does not answer");
        }
        return this.plan.clients()
            .stream()
            .map(client -> client + " " + this.witness.unsettled(client, this.ledger.last()))
            .filter(what -> !what.endsWith(" "));
    }

    @Override
    public void close() {
        this.clients.close();
        this.ledger.close();
        this.wires.values().forEach(FaultProxy::close);
        this.site.close();
    }

}
