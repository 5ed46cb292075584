/**
 * Who is who: sign-in by the headers of CONNECT, and whose name is whose.
 */
@NullMarked
package sandbox.people;

import org.jspecify.annotations.NullMarked;
