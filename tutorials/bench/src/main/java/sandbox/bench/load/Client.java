package sandbox.bench.load;

/** One who listens, and may speak. */
public interface Client {

    /** Whether the server has confirmed that it does. */
    boolean isListening();

    default void say(String json) {
        throw new IllegalStateException("Whoever only hears does not speak.");
    }

    /** Without a goodbye. */
    void cut();

}
