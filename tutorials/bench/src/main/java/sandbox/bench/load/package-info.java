/**
 * Generates load: a thousand clients on one thread, each speaking the protocol of the
 * server it talks to, on a WebSocket or in requests.
 */
@NullMarked
package sandbox.bench.load;

import org.jspecify.annotations.NullMarked;
