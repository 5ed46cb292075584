/** Measures the sandbox beside what a reader might take instead. */
@NullMarked
package sandbox.bench.peers;

import org.jspecify.annotations.NullMarked;
