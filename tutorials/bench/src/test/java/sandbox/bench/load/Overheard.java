package sandbox.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Takes what a client says, and what it has understood. */
final class Overheard implements Dialect.Line {

    final List<String> sent = new ArrayList<>();

    final List<String> heard = new ArrayList<>();

    boolean isListening;

    @Override
    public void send(String text) {
        this.sent.add(text);
    }

    @Override
    public void listening() {
        this.isListening = true;
    }

    @Override
    public void heard(Slice json) {
        this.heard.add(json.toString());
    }

}
