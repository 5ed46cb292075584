package sandbox.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import sandbox.faults.Fault;

/** The faults by the names that pages use. */
enum FaultKind {

    CUT(Fault.Cut.class),

    CLOSE(Fault.Close.class),

    SWALLOW(Fault.Swallow.class),

    DELAY(Fault.Delay.class),

    THROTTLE(Fault.Throttle.class),

    REFUSE(Fault.Refuse.class),

    REFUSE_UPGRADE(Fault.RefuseUpgrade.class),

    SLOW_HANDSHAKE(Fault.SlowHandshake.class);

    private final Class<? extends Fault> type;

    FaultKind(Class<? extends Fault> type) {
        this.type = type;
    }

    Class<? extends Fault> type() {
        return this.type;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FaultKind named(String name) {
        return Arrays.stream(values())
            .filter(kind -> kind.toString().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "There is no fault \"%s\", but %s.".formatted(name, Arrays.asList(values()))));
    }

    static On on(Map.Entry<Fault, Instant> active) {
        var kind = Arrays.stream(values()).filter(each -> each.type.isInstance(active.getKey())).findFirst();
        return new On(kind.orElseThrow().toString(), left(active.getValue()));
    }

    private static @Nullable Long left(Instant end) {
        return end.equals(Instant.MAX) ? null : Math.max(0, Duration.between(Instant.now(), end).toMillis());
    }

    /**
     * @param left milliseconds; null until it is lifted
     */
    record On(String kind, @Nullable Long left) implements Comparable<On> {

        @Override
        public int compareTo(On other) {
            return this.kind.compareTo(other.kind);
        }

    }

}
