/** Sends to many without waiting for any. */
@NullMarked
package sandbox.transport;

import org.jspecify.annotations.NullMarked;
