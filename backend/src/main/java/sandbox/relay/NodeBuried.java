package sandbox.relay;

/**
 * Another node has said nothing for so long that it counts as dead: its people are gone,
 * and what it stored last it may have told nobody.
 */
public record NodeBuried(String node) {
}
