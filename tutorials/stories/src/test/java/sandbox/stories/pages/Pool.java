package sandbox.stories.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import sandbox.servers.Terminal;
import sandbox.workshop.browser.Browser;

/**
 * What all stories of a run share: the servers and browsers that nobody is using. Each is
 * lent to one story at a time.
 */
final class Pool implements AutoCloseable {

    /**
     * Nobody remembers a name: the next story's Alice comes from another browser, and
     * would be refused as another person.
     */
    private static final String FORGETFUL = "--sandbox.name-kept-for=0s";

    private final Deque<Sandbox> sandboxes = new ArrayDeque<>();

    private final Deque<Browser> browsers = new ArrayDeque<>();

    Pool() {
        Terminal.leavesNothingBehind();
    }

    /** With options it is nobody else's, later neither. */
    Sandbox sandbox(List<String> options) {
        if (!options.isEmpty()) {
            return new Sandbox(options);
        }
        synchronized (this.sandboxes) {
            if (!this.sandboxes.isEmpty()) {
                return this.sandboxes.pop();
            }
        }
        return new Sandbox(List.of(FORGETFUL));
    }

    /** With all its visitors gone, or it is of no more use. */
    void giveBack(Sandbox sandbox, List<String> options) {
        if (!options.isEmpty() || !sandbox.isEmptySoon()) {
            sandbox.close();
            return;
        }
        synchronized (this.sandboxes) {
            this.sandboxes.push(sandbox);
        }
    }

    Browser browser() {
        synchronized (this.browsers) {
            if (!this.browsers.isEmpty()) {
                return this.browsers.pop();
            }
        }
        return new Browser();
    }

    void giveBack(Browser browser) {
        if (!browser.forgetsEverything()) {
            browser.close();
            return;
        }
        synchronized (this.browsers) {
            this.browsers.push(browser);
        }
    }

    @Override
    public void close() {
        this.browsers.forEach(Browser::close);
        this.sandboxes.forEach(Sandbox::close);
    }

}
