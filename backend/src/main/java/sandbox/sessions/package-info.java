/** The sessions that are open, and how they end. */
@NullMarked
package sandbox.sessions;

import org.jspecify.annotations.NullMarked;
