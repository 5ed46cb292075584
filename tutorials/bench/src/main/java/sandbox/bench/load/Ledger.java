package sandbox.bench.load;

/**
 * Who has heard what: each message of each speaker has to be heard by every listener
 * once, after the one before it.
 */
final class Ledger {

    private final int listeners;

    private final int[] said;

    /** The last number heard of each speaker, by each listener. */
    private final int[][] heard;

    /** How many listeners have heard a speaker's last message. */
    private final int[] heardLast;

    private long deliveries;

    Ledger(int listeners, int speakers) {
        this.listeners = listeners;
        this.said = new int[speakers];
        this.heard = new int[listeners][speakers];
        this.heardLast = new int[speakers];
    }

    Stamp say(int speaker) {
        this.heardLast[speaker] = 0;
        return new Stamp(speaker, ++this.said[speaker]);
    }

    void hear(int listener, Stamp stamp) {
        var last = this.heard[listener][stamp.speaker()];
        if (stamp.number() != last + 1) {
            throw new ProtocolViolation("Client %s heard message %s of client %s after message %s.".formatted(listener,
                    stamp.number(), stamp.speaker(), last));
        }
        this.heard[listener][stamp.speaker()] = stamp.number();
        this.deliveries++;
        if (stamp.number() == this.said[stamp.speaker()]) {
            this.heardLast[stamp.speaker()]++;
        }
    }

    /** Whether all have heard all that a speaker has said. */
    boolean isHeard(int speaker) {
        return this.said[speaker] == 0 || this.heardLast[speaker] == this.listeners;
    }

    long deliveries() {
        return this.deliveries;
    }

    /** What should have been heard by now, and was not. */
    long missing() {
        var all = 0L;
        for (var each : this.said) {
            all += (long) each * this.listeners;
        }
        return all - this.deliveries;
    }

}
