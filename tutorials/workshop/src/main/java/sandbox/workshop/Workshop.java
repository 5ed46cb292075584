package sandbox.workshop;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import picocli.CommandLine;

import sandbox.servers.Terminal;
import sandbox.servers.Trouble;
import sandbox.workshop.book.BookError;
import sandbox.workshop.command.Commands;

/** The learner's command. */
public final class Workshop {

    private static final int STANDS_IN_THE_WAY = 3;

    private Workshop() {
    }

    public static void main(String[] arguments) {
        Terminal.leavesNothingBehind();
        System.exit(line().setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr(),
                    List.of(arguments).contains("--verbose")))
            .execute((arguments.length == 0) ? new String[] { "--help" } : arguments));
    }

    /** What can be typed after it. */
    public static Set<String> commands() {
        return line().getSubcommands().keySet();
    }

    private static CommandLine line() {
        var line = new CommandLine(new Commands());
        Commands.METHODS
            .forEach(name -> line.addSubcommand(CommandLine.getCommandMethods(Commands.class, name).get(0)));
        return line;
    }

    private static int explain(Exception failure, PrintWriter err, boolean verbose) {
        if (failure instanceof Trouble trouble) {
            err.println(trouble.sentence());
            err.println("  → " + trouble.wayOut());
        }
        else if (failure instanceof BookError) {
            err.println("The book itself is wrong here, which is no fault of yours.");
            err.println(failure.getMessage());
        }
        else {
            err.println("This should not have happened: " + failure);
            err.println("  → Again with --verbose, it says where.");
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        return STANDS_IN_THE_WAY;
    }

}
