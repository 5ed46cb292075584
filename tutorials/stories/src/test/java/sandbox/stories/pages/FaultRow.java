package sandbox.stories.pages;

import org.openqa.selenium.support.ui.Select;

import sandbox.servers.App;

/** The buttons that break the visitor's wire, and what they say is on. */
public final class FaultRow extends Page {

    FaultRow(Page page) {
        super(page);
    }

    /** For how long, as the page words it; for what is pressed from now on. */
    public FaultRow lasts(String howLong) {
        until("to choose “%s”".formatted(howLong), () -> {
            new Select(field("for")).selectByVisibleText(howLong);
            return true;
        });
        return this;
    }

    public void shows(String fault, String state) {
        until("to see “%s” beside “%s”".formatted(state, fault), () -> state(fault).startsWith(state));
    }

    /** What nobody can press, and the reason beside it. */
    public void doesNotOffer(String fault, String reason) {
        until("to read “%s” below “%s”".formatted(reason, fault), () -> {
            var button = button(fault);
            return !button.isEnabled()
                    && reason.equals(ask("return arguments[0].parentElement.querySelector('p').innerText", button));
        });
    }

    private String state(String fault) {
        var item = (String) ask("return arguments[0].nextElementSibling.innerText", button(fault));
        var pressed = "true".equals(button(fault).getDomAttribute("aria-pressed"));
        return (pressed == item.startsWith("on")) ? item : item + ", but the button says otherwise";
    }

    public int port() {
        var port = (String) ask("return document.body.innerText.match(/your own proxy, port (\\d+)/)?.[1]");
        return Integer.parseInt(port);
    }

    public void isClosed(int port) {
        until("until nobody listens at port %s".formatted(port), () -> !App.answers(port));
    }

}
