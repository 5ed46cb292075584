/**
 * What nobody should do to a server, done to the sandbox while two visitors talk in it.
 */
@NullMarked
package sandbox.trials.abuse;

import org.jspecify.annotations.NullMarked;
