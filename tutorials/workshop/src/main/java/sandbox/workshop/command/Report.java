package sandbox.workshop.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

import sandbox.workshop.desk.Workspace;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Outcome;

/** Tells a learner what came of a check. */
record Report(Consumer<String> say, int chapter, boolean verbose) {

    /** The first that has a socket. */
    private static final int FIRST_WITH_FRAMES = 2;

    void tell(Outcome outcome) {
        switch (outcome.result()) {
            case HOLDS -> this.say.accept("  ok   " + outcome.claim());
            case NOT_LOOKED_AT -> this.say.accept("  –    " + outcome.claim() + " (not looked at yet)");
            case FAILS -> fail(outcome);
        }
    }

    private void fail(Outcome outcome) {
        this.say.accept("  NO   " + outcome.claim());
        if (outcome.failure() instanceof Finding finding) {
            this.say.accept("       You would have seen: " + finding.seen());
            if (finding.likelyCause() != null) {
                this.say.accept("       Likely cause: " + finding.likelyCause());
            }
        }
        else if (outcome.failure() != null) {
            this.say.accept("       The check itself did not get through: " + firstLine(outcome.failure()));
        }
        if (outcome.serverSaid() != null) {
            this.say.accept("       " + outcome.serverSaid());
        }
        if (this.chapter >= FIRST_WITH_FRAMES) {
            this.say.accept("       Each frame that passed: %s in your folder".formatted(Workspace.FRAMES));
        }
        if (outcome.failure() instanceof Finding finding) {
            this.say.accept("       " + wayOut(finding));
        }
        if (this.verbose && outcome.failure() != null) {
            var trace = new StringWriter();
            outcome.failure().printStackTrace(new PrintWriter(trace));
            this.say.accept(trace.toString());
        }
    }

    private String wayOut(Finding finding) {
        return finding.isGiven() ? "To have it written: scripts/workshop given %s".formatted(this.chapter)
                : "For a hint that fits: scripts/workshop hint %s %s".formatted(this.chapter, finding.hint());
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.getClass().getSimpleName());
    }

}
