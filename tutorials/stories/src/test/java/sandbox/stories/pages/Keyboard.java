package sandbox.stories.pages;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor without a mouse, who has to see where the focus is. */
public final class Keyboard extends Page {

    private static final int FURTHEST = 200;

    private static final String VISIBLE = """
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
            return document.activeElement.matches(':focus-visible') && outlineStyle !== 'none'
              && parseFloat(outlineWidth) >= 1
            """;

    Keyboard(Page page) {
        super(page);
    }

    /** Presses Tab until the focus is on what is called so. */
    public Keyboard goesTo(String name) {
        var passed = new StringBuilder();
        for (var tab = 0; tab < FURTHEST; tab++) {
            types(Keys.TAB);
            if ((boolean) ask("return document.activeElement === document.body")) {
                continue;
            }
            var focused = driver().switchTo().activeElement().getAccessibleName();
            assertThat((boolean) ask(VISIBLE)).as("%s sees the focus on “%s”", name(), focused).isTrue();
            if (focused.equals(name)) {
                return this;
            }
            passed.append(focused).append(", ");
        }
        throw new AssertionError("%s never came to “%s” with the Tab key, only to: %s".formatted(name(), name, passed));
    }

    public Keyboard types(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
        return this;
    }

}
