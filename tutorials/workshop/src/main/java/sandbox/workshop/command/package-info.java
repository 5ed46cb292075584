/**
 * What a learner can type after {@code scripts/workshop}.
 */
@NullMarked
package sandbox.workshop.command;

import org.jspecify.annotations.NullMarked;
