package sandbox.stories.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

import org.openqa.selenium.support.ui.Select;

import sandbox.servers.Places;

/** The lab with frames written by hand, and what somebody does in it. */
public final class WireLab extends Lab {

    public static final String NATIVE = "WebSocket without SockJS";

    WireLab(Visitor visitor) {
        super(visitor);
    }

    public WireLab isNow(String state) {
        visitor().isNow(state);
        return this;
    }

    /** Another way is another connection. */
    public WireLab connectsBy(String way) {
        until("to connect by “%s”".formatted(way), () -> {
            new Select(field("Connect by")).selectByVisibleText(way);
            return true;
        });
        return isNow("connected");
    }

    public WireLab chooses(String example) {
        presses(example);
        return this;
    }

    public WireLab writes(String frame) {
        fills("A frame by hand", frame);
        return this;
    }

    public void sends() {
        presses("Send");
    }

    public void isTold(String problem) {
        visitor().isTold(problem);
    }

    /** The lines of the file that Export yields. */
    public List<String> exported() {
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
