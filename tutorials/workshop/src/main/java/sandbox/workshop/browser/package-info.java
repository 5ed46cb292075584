/**
 * A browser to look through, and the patience to wait for what it will show.
 */
@NullMarked
package sandbox.workshop.browser;

import org.jspecify.annotations.NullMarked;
