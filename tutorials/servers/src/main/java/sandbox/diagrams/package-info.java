/**
 * Pictures of who said what to whom: of the book's chapters, and of histories that broke
 * a promise.
 */
@NullMarked
package sandbox.diagrams;

import org.jspecify.annotations.NullMarked;
