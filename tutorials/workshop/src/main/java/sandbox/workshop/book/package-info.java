/**
 * The book as a program: its chapters, and what their blocks make of an empty folder.
 */
@NullMarked
package sandbox.workshop.book;

import org.jspecify.annotations.NullMarked;
