/**
 * What Tomcat and its servlets do that a sandbox cannot live with, each with its version.
 */
@NullMarked
package sandbox.tomcat;

import org.jspecify.annotations.NullMarked;
