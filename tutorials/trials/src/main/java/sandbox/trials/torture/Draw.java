package sandbox.trials.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import sandbox.faults.Fault;

/** Draws a plan from a seed: the same one from the same seed, on every machine. */
final class Draw {

    private static final int KINDS = 11;

    private final RandomGenerator random;

    private final Size size;

    private final Sites sites;

    private final List<String> clients;

    private final List<Step> steps = new ArrayList<>();

    private Draw(long seed, Size size, Sites sites) {
        // an algorithm that the JDK fixes, unlike that of RandomGenerator.getDefault()
        this.random = new SplittableRandom(seed);
        this.size = size;
        this.sites = sites;
        this.clients = IntStream.rangeClosed(1, size.clients()).mapToObj(number -> "c" + number).toList();
    }

    /** Of disturbances and talk at one of these sites. */
    static Plan plan(long seed, Size size, Sites sites) {
        var draw = new Draw(seed, size, sites);
        draw.says();
        draw.breaks();
        draw.reloads();
        draw.restarts();
        return new Plan(seed, draw.clients, draw.steps);
    }

    private void says() {
        var times = this.random.longs(this.size.messages(), 0, span()).sorted().toArray();
        var counts = new int[this.clients.size()];
        for (var at : times) {
            var who = this.random.nextInt(this.clients.size());
            var client = this.clients.get(who);
            this.steps.add(new Step.Say(at, client, client + "-" + ++counts[who]));
        }
    }

    private void breaks() {
        for (var i = 0; i < this.size.faults(); i++) {
            this.steps.add(new Step.Break(this.random.nextLong(span()), client(), fault(), between(100, 2_500)));
        }
    }

    private Fault fault() {
        return switch (this.random.nextInt(KINDS)) {
            case 0 -> new Fault.Cut();
            case 1 -> new Fault.Close();
            case 2 -> new Fault.Swallow(true, false);
            case 3 -> new Fault.Swallow(false, true);
            case 4 -> new Fault.Swallow(true, true);
            case 5 -> new Fault.Delay(Duration.ofMillis(between(20, 600)), Duration.ofMillis(between(0, 300)));
            case 6 -> new Fault.Throttle((int) between(500, 8_000));
            case 7 -> new Fault.Refuse();
            case 8 -> new Fault.RefuseUpgrade(false);
            case 9 -> new Fault.RefuseUpgrade(true);
            default -> new Fault.SlowHandshake("", Duration.ofMillis(between(100, 1_500)));
        };
    }

    private void reloads() {
        for (var i = 0; i < this.size.reloads(); i++) {
            this.steps.add(new Step.Reload(this.random.nextLong(span()), client()));
        }
    }

    /** Each part's in a time of its own, so that one is over before the next. */
    private void restarts() {
        var time = span() / Math.max(1, this.size.restarts());
        for (var part : this.sites.parts()) {
            for (var i = 0; i < this.size.restarts(); i++) {
                this.steps.add(new Step.Restart(i * time + between(time / 10, time / 2), part, between(0, 1_500)));
            }
        }
    }

    private long span() {
        return this.size.span().toMillis();
    }

    private String client() {
        return this.clients.get(this.random.nextInt(this.clients.size()));
    }

    private long between(long least, long most) {
        return this.random.nextLong(least, most + 1);
    }

}
