/** The servers that are measured, as processes of their own. */
@NullMarked
package sandbox.bench.servers;

import org.jspecify.annotations.NullMarked;
