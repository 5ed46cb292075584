/** Who may ask at all: which hosts and which origins. */
@NullMarked
package sandbox.access;

import org.jspecify.annotations.NullMarked;
