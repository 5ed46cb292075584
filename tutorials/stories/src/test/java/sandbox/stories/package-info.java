/**
 * What visitors do and see, as stories: real browsers, a real server in a process of its
 * own, and a wire between them that really breaks.
 */
package sandbox.stories;
