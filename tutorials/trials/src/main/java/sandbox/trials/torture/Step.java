package sandbox.trials.torture;

import java.util.Locale;

import sandbox.faults.Fault;

/** One thing that happens in a run. */
sealed interface Step {

    /** Milliseconds since everybody listened for the first time. */
    long at();

    /** Whom it happens to; nobody in particular if it hits the server. */
    default String client() {
        return "";
    }

    /** Whether it has to do with this client; what hits the server has to do with all. */
    default boolean concerns(String client) {
        return client().isEmpty() || client().equals(client);
    }

    /** A client says something to everyone. */
    record Say(long at, String client, String info) implements Step {

        @Override
        public String toString() {
            return "%s says %s".formatted(this.client, this.info);
        }

    }

    /**
     * A client's wire breaks.
     *
     * @param millis for how long
     */
    record Break(long at, String client, Fault fault, long millis) implements Step {

        /** In a word or two. */
        private String name() {
            if (this.fault instanceof Fault.Swallow swallow) {
                return "swallow" + (swallow.up() ? " up" : "") + (swallow.down() ? " down" : "");
            }
            if (this.fault instanceof Fault.Delay delay) {
                return "delay %s+%s ms".formatted(delay.delay().toMillis(), delay.jitter().toMillis());
            }
            if (this.fault instanceof Fault.Throttle throttle) {
                return "throttle %s B/s".formatted(throttle.bytesPerSecond());
            }
            if (this.fault instanceof Fault.RefuseUpgrade upgrade) {
                return (upgrade.hang() ? "hang" : "refuse") + " upgrade";
            }
            if (this.fault instanceof Fault.SlowHandshake slow) {
                return "handshake %s ms".formatted(slow.delay().toMillis());
            }
            return this.fault.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        /** Whether it is felt only by a connection that is made while it lasts. */
        boolean needsNewConnection() {
            return this.fault instanceof Fault.Refuse || this.fault instanceof Fault.RefuseUpgrade
                    || this.fault instanceof Fault.SlowHandshake;
        }

        @Override
        public String toString() {
            return "%s on the wire of %s for %s ms".formatted(name(), this.client, this.millis);
        }

    }

    /** A client's page is loaded anew. */
    record Reload(long at, String client) implements Step {

        @Override
        public String toString() {
            return "%s reloads the page".formatted(this.client);
        }

    }

    /**
     * A process is killed, and started again.
     *
     * @param part which one, as the site calls it
     * @param millis until it is started
     */
    record Restart(long at, String part, long millis) implements Step {

        @Override
        public String toString() {
            return "%s is killed, and started again %s ms later".formatted(this.part, this.millis);
        }

    }

}
