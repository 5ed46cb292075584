/**
 * What the exhibits need to know of the server, and the little they may do to it.
 */
@NullMarked
package sandbox.lab;

import org.jspecify.annotations.NullMarked;
