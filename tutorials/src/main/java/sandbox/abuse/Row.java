package sandbox.abuse;

/** One line of the table: what was done, and what came of it. */
record Row(String title, Tally tally, int unexpected, Delays delays, long errors, long warnings, boolean holds) {

    static final String HEAD = "%-42s %7s  %-17s %6s %6s  %s".formatted("what was done", "times", "p50 / p95", "ERROR",
            "WARN", "what the server answered");

    Row but(boolean holding) {
        return new Row(this.title, this.tally, this.unexpected, this.delays, this.errors, this.warnings, holding);
    }

    @Override
    public String toString() {
        return "%-42s %,7d  %-17s %6d %6d  %s%s".formatted(this.title, this.tally.all(), this.delays, this.errors,
                this.warnings, this.tally, this.holds ? "" : "   ← NOT AS PROMISED");
    }

}
