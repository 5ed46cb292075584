/**
 * What a check stands on: the learner's server, people who visit it, and the wire
 * between.
 */
@NullMarked
package sandbox.workshop.harness;

import org.jspecify.annotations.NullMarked;
