package sandbox.workshop.checks;

import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;

/** Somebody without a mouse. */
final class Keys {

    private static final int FURTHEST = 20;

    private Keys() {
    }

    /** Comes to the field by the Tab key, types, and sends by Enter. */
    static void talk(Person person, String info) {
        for (var tab = 0; tab < FURTHEST; tab++) {
            person.tabs();
            if ((boolean) person.ask("""
                    const at = document.activeElement
                    return at.labels?.[0]?.textContent.trim() === 'Your message' || at.ariaLabel === 'Your message'
                    """)) {
                person.keys(info, org.openqa.selenium.Keys.ENTER);
                person.hears(info);
                return;
            }
        }
        throw Finding
            .that("%s presses Tab %d times and never comes to the field “Your message”.".formatted(person.called(),
                    FURTHEST))
            .because("It is no input with a label of its own, or it cannot take the focus.");
    }

}
