package sandbox.workshop.wire;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One HTTP request that passed, and what came back so far.
 *
 * @param path with its query
 * @param status 0 while nothing has come back
 * @param bytes both ways, heads included
 */
public record Request(String method, String path, AtomicInteger status, AtomicLong bytes) {

    Request(String method, String path) {
        this(method, path, new AtomicInteger(), new AtomicLong());
    }

}
