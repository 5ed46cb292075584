/**
 * One raw SockJS handler, the twin of sockjs-node's example: what one sends, all hear.
 */
@NullMarked
package sandbox.echo;

import org.jspecify.annotations.NullMarked;
