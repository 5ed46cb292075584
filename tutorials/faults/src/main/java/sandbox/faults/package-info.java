/**
 * A TCP proxy that fails as networks fail, and the visitors' own instances of it.
 */
@NullMarked
package sandbox.faults;

import org.jspecify.annotations.NullMarked;
