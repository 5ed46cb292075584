/**
 * Talking to one person, in every window that person has open.
 */
@NullMarked
package sandbox.whisper;

import org.jspecify.annotations.NullMarked;
