package sandbox.stories.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriverException;

import sandbox.servers.Places;

/** What everybody saw when a story failed, in words and pictures. */
final class Testimonies {

    private Testimonies() {
    }

    static void keep(ExtensionContext context, List<Visitor> present, Throwable failure) {
        var folder = Places.fresh("failures/%s.%s".formatted(context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName()));
        for (var visitor : present) {
            try {
                var file = "%s-%s".formatted(visitor.name(), present.indexOf(visitor) + 1);
                Files.writeString(folder.resolve(file + ".txt"), visitor.testimony());
                Files.write(folder.resolve(file + ".png"), visitor.screenshot());
            }
            catch (WebDriverException | IOException gone) {
                failure.addSuppressed(gone);
            }
        }
        failure.addSuppressed(new AssertionError("What everybody saw is in " + folder));
    }

}
