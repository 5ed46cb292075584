/**
 * What the exhibits need to know of the server, the little they may do to it, and the
 * visitors' own fault proxies.
 */
@NullMarked
package sandbox.lab;

import org.jspecify.annotations.NullMarked;
