package sandbox.bench.load;

/** One who listens, and may speak. */
public interface Client {

    /** Whether the server has confirmed that it does. */
    boolean isListening();

    void say(String json);

    /** Without a goodbye. */
    void cut();

}
