package sandbox.sessions;

/** A session has begun, and nobody has signed in yet. */
public record SessionOpened(String id) {
}
