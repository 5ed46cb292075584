/**
 * Several nodes that are one room: RabbitMQ carries, and the database knows who is where.
 */
@NullMarked
package sandbox.relay;

import org.jspecify.annotations.NullMarked;
