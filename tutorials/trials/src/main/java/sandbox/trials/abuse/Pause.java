package sandbox.trials.abuse;

/** Waits, as those who load a server at a certain rate have to. */
final class Pause {

    private Pause() {
    }

    /** Shorter, if the thread is told to end. */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        }
        catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

}
