/**
 * The learner's own folder: what is in it, how far they are, and how it is built.
 */
@NullMarked
package sandbox.workshop.desk;

import org.jspecify.annotations.NullMarked;
