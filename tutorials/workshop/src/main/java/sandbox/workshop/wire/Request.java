package sandbox.workshop.wire;

import java.util.concurrent.atomic.AtomicLong;

/** One HTTP request that passed, and what came back so far. */
public final class Request {

    private final String method;

    private final String path;

    private final AtomicLong bytes = new AtomicLong();

    private volatile int status;

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
        return this.status;
    }

    /** Both ways, heads included. */
    public long bytes() {
        return this.bytes.get();
    }

    void answered(int status) {
        this.status = status;
    }

    void count(long bytes) {
        this.bytes.addAndGet(bytes);
    }

}
