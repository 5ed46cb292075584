package sandbox.servers;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;

/** A command as a process of its own, which says in a line or two what is in its way. */
public final class Terminal {

    private static final int STANDS_IN_THE_WAY = 3;

    private Terminal() {
    }

    /** Returns the exit status; without arguments it is helped. */
    public static int run(Object command, String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line))
            .execute((arguments.length == 0) ? new String[] { "--help" } : arguments);
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof Trouble trouble) {
            command.getErr().println(trouble.sentence() + "\n  → " + trouble.wayOut());
        }
        else {
            failure.printStackTrace(command.getErr());
        }
        return STANDS_IN_THE_WAY;
    }

    /** A run that is interrupted leaves no server, driver or browser behind. */
    public static void leavesNothingBehind() {
        Runtime.getRuntime()
            .addShutdownHook(
                    new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
    }

}
