package sandbox.tutorials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

import org.openqa.selenium.support.ui.Select;

/** The lab with frames written by hand, and what somebody does in it. */
final class WireLab extends Page {

    static final String NATIVE = "WebSocket without SockJS";

    private final Visitor visitor;

    WireLab(Visitor visitor) {
        super(visitor);
        this.visitor = visitor;
    }

    Visitor visitor() {
        return this.visitor;
    }

    WireView wire() {
        return this.visitor.wire();
    }

    WireLab isNow(String state) {
        this.visitor.isNow(state);
        return this;
    }

    /** Another way is another connection. */
    WireLab connectsBy(String way) {
        until("to connect by “%s”".formatted(way), () -> {
            new Select(field("Connect by")).selectByVisibleText(way);
            return true;
        });
        return isNow("connected");
    }

    WireLab chooses(String example) {
        presses(example);
        return this;
    }

    WireLab writes(String frame) {
        fills("A frame by hand", frame);
        return this;
    }

    void sends() {
        presses("Send");
    }

    void isTold(String problem) {
        this.visitor.isTold(problem);
    }

    /** The lines of the file that Export yields. */
    List<String> exported() {
        var folder = Places.fresh("downloads/" + name());
        browser().downloadsTo(folder);
        presses("Export");
        var file = folder.resolve("wire.txt");
        until("for wire.txt", () -> Files.exists(file));
        try {
            return Files.readAllLines(file);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
