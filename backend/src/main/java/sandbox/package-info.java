/**
 * A STOMP server to learn real-time web communication on: one package for each thing a
 * learner does.
 */
@NullMarked
package sandbox;

import org.jspecify.annotations.NullMarked;
