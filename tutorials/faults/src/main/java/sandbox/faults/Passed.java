package sandbox.faults;

/**
 * What has passed a {@link FaultProxy} since it was opened, up from browsers to the
 * server and down from it. The bytes are those of TCP, HTTP heads and WebSocket frames
 * included, and only those that were handed on: what was swallowed, or still waits, is
 * not among them.
 *
 * @param requests whose heads came whole; one that the proxy refuses itself is counted
 * too
 */
public record Passed(long connections, long requests, long up, long down) {

    Passed plus(Passed more) {
        return new Passed(this.connections + more.connections, this.requests + more.requests, this.up + more.up,
                this.down + more.down);
    }

}
