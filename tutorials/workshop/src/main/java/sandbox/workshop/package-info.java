/** What the people of a workshop need on their own machine. */
@NullMarked
package sandbox.workshop;

import org.jspecify.annotations.NullMarked;
