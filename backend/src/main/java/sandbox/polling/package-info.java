/**
 * The same room without a socket: short polling, long polling and server-sent events.
 */
@NullMarked
package sandbox.polling;

import org.jspecify.annotations.NullMarked;
