/**
 * Breaks the wires of many clients at random while they talk, and judges from what each
 * saw whether anything was lost, doubled or disordered.
 */
@NullMarked
package sandbox.trials.torture;

import org.jspecify.annotations.NullMarked;
