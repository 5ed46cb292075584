/**
 * The sandbox's server, in rooms on five floors. A room may use those below it and those
 * beside it, never one above; no two lead to each other, and features know nothing of one
 * another ({@code ArchitectureTest}).
 *
 * <pre>
 *   5  lab · book · pages                                  what the pages need
 *   4  people · chat · whisper · presence · echo · polling   the features
 *   3  limits · sessions · transport · relay               many at once, and several nodes
 *   2  messaging                                           endpoint, rights, refusals: begin here
 *   1  access · tomcat                                     who may ask at all; the container
 * </pre>
 *
 * {@link sandbox.transport} tells the way of a sentence through them.
 */
@NullMarked
package sandbox;

import org.jspecify.annotations.NullMarked;
