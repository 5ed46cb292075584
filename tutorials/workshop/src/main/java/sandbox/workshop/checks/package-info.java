/**
 * What is true after each chapter: looked at through browsers and the wire, never in the
 * learner's code.
 */
@NullMarked
package sandbox.workshop.checks;

import org.jspecify.annotations.NullMarked;
