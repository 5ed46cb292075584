/**
 * Generates load: a thousand clients on one thread, each speaking the protocol of the
 * server it talks to.
 */
@NullMarked
package sandbox.bench.load;

import org.jspecify.annotations.NullMarked;
