package sandbox.bench.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

import sandbox.bench.load.Crowd;
import sandbox.bench.load.Loop;
import sandbox.bench.load.Talking;
import sandbox.bench.load.Way;
import sandbox.bench.load.ProtocolViolation;
import sandbox.bench.servers.Proc;
import sandbox.bench.servers.ServerProcess;

/** All figures of one server, from one life of it. */
final class Measurement {

    private static final double PER = 100_000;

    private static final double NANOS_PER_MILLI = 1e6;

    private static final Duration TO_ARRIVE = Duration.ofSeconds(60);

    private static final Duration TO_SETTLE = Duration.ofSeconds(1);

    private static final Duration SETTLED_AT_LAST = Duration.ofSeconds(30);

    /** Of the processor time there is on one core. */
    private static final double IDLE = 0.05;

    private static final int A_FEW = 20;

    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);

    private final Loop loop;

    private final ServerProcess server;

    private final Way way;

    private final Workload workload;

    Measurement(Loop loop, ServerProcess server, Way way, Workload workload) {
        this.loop = loop;
        this.server = server;
        this.way = way;
        this.workload = workload;
    }

    /** Memory first, while none of it has been used and given back. */
    Map<Figure, Double> take() {
        memory();
        fanOut();
        storms();
        return this.figures;
    }

    private void memory() {
        talk(A_FEW, Duration.ofMillis(500)).close();
        settle();
        var before = this.server.memoryKb();
        try (var crowd = timed(millis -> put(Figure.FIRST, millis))) {
            settle();
            put(Figure.MEMORY, (this.server.memoryKb() - before) / (double) this.workload.subscribers());
        }
    }

    private void fanOut() {
        settle();
        try (var crowd = gather(this.workload.subscribers())) {
            var talking = new Talking(this.loop, crowd);
            talk(talking, this.workload.warming());
            settle();
            talking.begin();
            pass(TO_SETTLE);
            count(crowd);
            talking.end();
        }
    }

    private void count(Crowd crowd) {
        var began = System.nanoTime();
        var cpu = this.server.cpuSeconds();
        var deliveries = crowd.deliveries();
        pass(this.workload.fanOut());
        var seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        var delivered = crowd.deliveries() - deliveries;
        put(Figure.CPU, (this.server.cpuSeconds() - cpu) / delivered * PER);
        put(Figure.DELIVERIES, delivered / seconds);
    }

    private void storms() {
        for (var each = 0; each < this.workload.storms(); each++) {
            settle();
            gather(this.workload.subscribers()).close();
        }
        var all = new ArrayList<Double>();
        while (all.size() < this.workload.storms()) {
            settle();
            var overflows = Proc.listenOverflows();
            try (var crowd = timed(all::add)) {
                put(Figure.OVERFLOWS, (double) (Proc.listenOverflows() - overflows));
                if (all.size() == this.workload.storms()) {
                    steady(crowd);
                }
            }
        }
        timed(millis -> put(Figure.RETURN, millis)).close();
        put(Figure.STORM, Results.median(all).orElseThrow());
    }

    private void steady(Crowd crowd) {
        settle();
        var carried = this.loop.carried();
        var deliveries = crowd.deliveries();
        var late = new Talking(this.loop, crowd).steadily(Workload.PER_SECOND, this.workload.warming(),
                this.workload.steady());
        put(Figure.MEDIAN, late.getValueAtPercentile(50) / NANOS_PER_MILLI);
        put(Figure.SLOW, late.getValueAtPercentile(99) / NANOS_PER_MILLI);
        put(Figure.BYTES, (this.loop.carried() - carried) / (double) (crowd.deliveries() - deliveries));
    }

    private Crowd timed(DoubleConsumer millis) {
        var began = System.nanoTime();
        var crowd = gather(this.workload.subscribers());
        millis.accept((System.nanoTime() - began) / NANOS_PER_MILLI);
        return crowd;
    }

    private Crowd talk(int size, Duration time) {
        var crowd = gather(size);
        talk(new Talking(this.loop, crowd), time);
        return crowd;
    }

    private void talk(Talking talking, Duration time) {
        talking.begin();
        pass(time);
        talking.end();
    }

    private Crowd gather(int size) {
        var crowd = new Crowd(this.loop, this.server.port(), this.way, size);
        if (!this.loop.until(crowd::isListening, System.nanoTime() + TO_ARRIVE.toNanos())) {
            crowd.close();
            throw new ProtocolViolation(
                    "Not all of %s clients could subscribe within %s s.".formatted(size, TO_ARRIVE.toSeconds()));
        }
        return crowd;
    }

    /**
     * Until the last of what was going on is over. What a thousand have just done for the
     * first time a Java machine compiles for seconds after, on the cores that are
     * measured.
     */
    private void settle() {
        var end = System.nanoTime() + SETTLED_AT_LAST.toNanos();
        double before;
        do {
            before = this.server.cpuSeconds();
            pass(TO_SETTLE);
        }
        while (this.server.cpuSeconds() - before > IDLE * TO_SETTLE.toSeconds() && System.nanoTime() < end);
    }

    private void pass(Duration time) {
        this.loop.until(System.nanoTime() + time.toNanos());
    }

    private void put(Figure figure, double value) {
        this.figures.put(figure, value);
    }

}
