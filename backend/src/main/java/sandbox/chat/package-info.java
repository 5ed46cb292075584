/**
 * Talking to everyone: what is said is stored, numbered and then heard by all.
 */
@NullMarked
package sandbox.chat;

import org.jspecify.annotations.NullMarked;
