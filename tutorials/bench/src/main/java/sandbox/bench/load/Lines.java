package sandbox.bench.load;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Text that comes in pieces, line by line. */
final class Lines {

    private final Consumer<Slice> takes;

    private final ByteArrayOutputStream unended = new ByteArrayOutputStream();

    /**
     * @param takes each line, without its end
     */
    Lines(Consumer<Slice> takes) {
        this.takes = takes;
    }

    void add(Slice piece) {
        var start = 0;
        for (var end = piece.indexOf('\n', 0); end >= 0; end = piece.indexOf('\n', start)) {
            line(piece.part(start, end));
            start = end + 1;
        }
        this.unended.write(piece.bytes(), piece.from() + start, piece.length() - start);
    }

    /** What is not copied need not be: most lines come whole. */
    private void line(Slice end) {
        if (this.unended.size() == 0) {
            this.takes.accept(end);
            return;
        }
        this.unended.write(end.bytes(), end.from(), end.length());
        var whole = this.unended.toByteArray();
        this.unended.reset();
        this.takes.accept(new Slice(whole, 0, whole.length));
    }

    /** The last line may have none. */
    void end() {
        if (this.unended.size() > 0) {
            line(Slice.of(""));
        }
    }

}
