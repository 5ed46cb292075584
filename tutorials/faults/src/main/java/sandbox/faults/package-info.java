/** A TCP proxy that fails as networks fail. */
@NullMarked
package sandbox.faults;

import org.jspecify.annotations.NullMarked;
