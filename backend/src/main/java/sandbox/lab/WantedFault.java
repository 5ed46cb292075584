package sandbox.lab;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import sandbox.faults.Fault;

/**
 * A fault as a page asks for it.
 *
 * @param seconds for how long: 0 for the moment, null until it is lifted
 * @param up whether bytes to the server are swallowed, and down those from it; left out:
 * both
 * @param milliseconds of a delay, of its jitter, or of a slow handshake
 * @param path a part of the path that is slow to answer
 */
record WantedFault(@NotNull String kind, @Min(0) @Max(DAY) @Nullable Long seconds, @Nullable Boolean up,
        @Nullable Boolean down, @Min(0) @Max(MINUTE) @Nullable Long milliseconds,
        @Min(0) @Max(MINUTE) @Nullable Long jitter, @Nullable Integer bytesPerSecond, @Nullable Boolean hang,
        @Nullable String path) {

    static final long DAY = 86_400;

    static final long MINUTE = 60_000;

    /**
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Fault fault() {
        return switch (FaultKind.named(this.kind)) {
            case CUT -> new Fault.Cut();
            case CLOSE -> new Fault.Close();
            case SWALLOW -> new Fault.Swallow(isNotFalse(this.up), isNotFalse(this.down));
            case DELAY -> new Fault.Delay(millis(this.milliseconds), millis(this.jitter));
            case THROTTLE -> new Fault.Throttle((this.bytesPerSecond != null) ? this.bytesPerSecond : 0);
            case REFUSE -> new Fault.Refuse();
            case REFUSE_UPGRADE -> new Fault.RefuseUpgrade(Boolean.TRUE.equals(this.hang));
            case SLOW_HANDSHAKE ->
                new Fault.SlowHandshake((this.path != null) ? this.path : "", millis(this.milliseconds));
        };
    }

    private static boolean isNotFalse(@Nullable Boolean value) {
        return !Boolean.FALSE.equals(value);
    }

    private static Duration millis(@Nullable Long count) {
        return Duration.ofMillis((count != null) ? count : 0);
    }

}
