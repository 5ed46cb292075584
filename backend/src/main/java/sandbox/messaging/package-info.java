/**
 * The wiring: where messages may go, who may send them, and how a refusal reaches its
 * sender.
 */
@NullMarked
package sandbox.messaging;

import org.jspecify.annotations.NullMarked;
