/**
 * Whether a learner's machine has what the sandbox needs: programs of one file each, that
 * {@code scripts/doctor} runs from their source.
 */
package sandbox.workshop;
