/**
 * How much, how fast and how large: what a session may send, and how long it may keep
 * others waiting.
 */
@NullMarked
package sandbox.limits;

import org.jspecify.annotations.NullMarked;
