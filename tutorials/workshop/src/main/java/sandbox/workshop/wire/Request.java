package sandbox.workshop.wire;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One HTTP request that passed, and what came back so far; heads included in the bytes.
 */
public final class Request {

    private final String method;

    private final String path;

    private final AtomicLong bytesUp = new AtomicLong();

    private final AtomicLong bytesDown = new AtomicLong();

    private final AtomicInteger status = new AtomicInteger();

    Request(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public String method() {
        return this.method;
    }

    /** With its query. */
    public String path() {
        return this.path;
    }

    /** 0 while nothing has come back. */
    public int status() {
        return this.status.get();
    }

    public long bytesUp() {
        return this.bytesUp.get();
    }

    public long bytesDown() {
        return this.bytesDown.get();
    }

    void answered(int status) {
        this.status.set(status);
    }

    void count(boolean up, long bytes) {
        (up ? this.bytesUp : this.bytesDown).addAndGet(bytes);
    }

    @Override
    public String toString() {
        return "%s %s → %d".formatted(this.method, this.path, status());
    }

}
