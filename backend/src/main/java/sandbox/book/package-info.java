/**
 * The book as pages: reads the chapters and renders them, with what the text shows live.
 */
@NullMarked
package sandbox.book;

import org.jspecify.annotations.NullMarked;
