/** Who may ask at all: which hosts, which origins, and what a name is. */
@NullMarked
package sandbox.access;

import org.jspecify.annotations.NullMarked;
