/**
 * What passes between a page and its server, read at a proxy between them: HTTP, SockJS,
 * WebSocket and STOMP.
 */
@NullMarked
package sandbox.workshop.wire;

import org.jspecify.annotations.NullMarked;
