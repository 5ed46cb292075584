package sandbox.bench.peers;

import java.util.Locale;

/** What is measured, in the order in which it counts. */
enum Figure {

    CPU("CPU/100k", "CPU seconds of the server for 100,000 deliveries", "%.3f", "%s s"),

    DELIVERIES("deliveries/s", "Deliveries a second, as fast as it goes", "%,.0f", "%s"),

    MEDIAN("p50", "Half of all messages arrive within, at a fixed rate", "%.1f", "%s ms"),

    SLOW("p99", "99 of 100 messages arrive within, at a fixed rate", "%.1f", "%s ms"),

    BYTES("bytes", "Bytes on the wire for a delivery, both ways, at a fixed rate", "%,.0f", "%s bytes"),

    FIRST("first storm", "All connect at once to a server that has seen twenty: until all listen", "%.0f", "%s ms"),

    STORM("storm", "All connect at once to a warm server: until all listen", "%.0f", "%s ms"),

    OVERFLOWS("overflows", "Connections that found the queue full, in the last storm", "%.0f", "%s"),

    RETURN("return", "All connections are cut at once: until all listen again", "%.0f", "%s ms"),

    MEMORY("KB/connection", "Memory for an idle connection", "%.1f", "%s KB");

    private final String brief;

    private final String title;

    private final String format;

    private final String unit;

    Figure(String brief, String title, String format, String unit) {
        this.brief = brief;
        this.title = title;
        this.format = format;
        this.unit = unit;
    }

    /** As the head of a column. */
    String brief() {
        return this.brief;
    }

    /** As a sentence has it. */
    String title() {
        return this.title;
    }

    String show(double value) {
        return String.format(Locale.ROOT, this.format, value);
    }

    String showWithUnit(double value) {
        return this.unit.formatted(show(value));
    }

}
