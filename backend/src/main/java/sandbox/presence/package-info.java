/**
 * Who is here.
 */
@NullMarked
package sandbox.presence;

import org.jspecify.annotations.NullMarked;
