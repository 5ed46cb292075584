/** Two nodes, one room: a broker, a database, nodes and a front door, as processes. */
@NullMarked
package sandbox.servers.nodes;

import org.jspecify.annotations.NullMarked;
