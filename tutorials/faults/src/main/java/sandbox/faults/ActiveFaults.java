package sandbox.faults;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The faults that are on, at most one of each kind, and until when. */
final class ActiveFaults {

    private final Map<Class<? extends Fault>, Active> active = new HashMap<>();

    void set(Fault fault, long until, Instant end) {
        this.active.put(fault.getClass(), new Active(fault, until, end));
    }

    void lift(Class<? extends Fault> kind) {
        this.active.remove(kind);
    }

    void clear() {
        this.active.clear();
    }

    /** Drops what is over, and says when the next one will be. */
    long expire(long now) {
        this.active.values().removeIf(active -> active.until <= now);
        return this.active.values().stream().mapToLong(Active::until).min().orElse(Long.MAX_VALUE);
    }

    boolean has(Class<? extends Fault> kind) {
        return this.active.containsKey(kind);
    }

    <F extends Fault> Optional<F> get(Class<F> kind) {
        return Optional.ofNullable(this.active.get(kind)).map(active -> kind.cast(active.fault));
    }

    /** Whether this very fault is still on, and not another of its kind. */
    boolean isOn(Fault fault) {
        return get(fault.getClass()).filter(same -> same == fault).isPresent();
    }

    Map<Fault, Instant> ends() {
        return this.active.values().stream().collect(Collectors.toMap(Active::fault, Active::end));
    }

    private record Active(Fault fault, long until, Instant end) {
    }

}
