package sandbox.stories.pages;

/** Somebody with a chapter open. */
public final class Reader extends Page {

    Reader(Page page) {
        super(page);
    }

    /** Opens what is folded under these words, if it opens. */
    public void looksAt(String summary) {
        until("to find “%s”".formatted(summary),
                () -> (boolean) ask(
                        """
                                const found = [...document.querySelectorAll('summary')].find((each) => each.textContent === arguments[0])
                                found?.click()
                                return !!found
                                """,
                        summary));
    }

    public void chooses(String prediction) {
        until("to choose “%s”".formatted(prediction), () -> (boolean) ask("""
                const found = [...document.querySelectorAll('label')]
                  .find((each) => each.textContent.trim() === arguments[0])
                found?.click()
                return !!found
                """, prediction));
    }

    public void ticks(String checkpoint) {
        until("to see ticked: " + checkpoint, () -> (boolean) ask("""
                return [...document.querySelectorAll('.checkpoint.seen')]
                  .some((each) => each.textContent.startsWith(arguments[0]))
                """, checkpoint));
    }

}
