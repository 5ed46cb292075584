/** The least that any server has to do, to compare the others with. */
@NullMarked
package sandbox.bench.floor;

import org.jspecify.annotations.NullMarked;
