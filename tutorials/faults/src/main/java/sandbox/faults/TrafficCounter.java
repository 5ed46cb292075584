package sandbox.faults;

/** Counts what passes one proxy, on that proxy's own thread. */
final class TrafficCounter {

    private long connections;

    private long requests;

    private long up;

    private long down;

    void connection() {
        this.connections++;
    }

    void request() {
        this.requests++;
    }

    void bytes(boolean goesUp, int count) {
        if (goesUp) {
            this.up += count;
        }
        else {
            this.down += count;
        }
    }

    Passed soFar() {
        return new Passed(this.connections, this.requests, this.up, this.down);
    }

}
