/**
 * The pages around the exhibits, and the headers that keep them safe.
 */
@NullMarked
package sandbox.pages;

import org.jspecify.annotations.NullMarked;
