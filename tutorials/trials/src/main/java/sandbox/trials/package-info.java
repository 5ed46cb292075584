/** Runs servers and breaks them, to see what is lost. */
@NullMarked
package sandbox.trials;

import org.jspecify.annotations.NullMarked;
