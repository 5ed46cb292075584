/**
 * The servers that others visit, measure and break: as processes, on ports of their own.
 */
@NullMarked
package sandbox.servers;

import org.jspecify.annotations.NullMarked;
