package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sandbox.servers.Places;

/**
 * A PostgreSQL of this cluster's own, or of some tests', on loopback alone. What it has
 * committed is on the disk: that setting is left as it is.
 */
public final class Postgres extends Part {

    public static final String NAME = "sandbox";

    /** Comes with Debian's package. */
    private static final String USER = "postgres";

    private final Layout layout;

    private final Path folder;

    private final Path data;

    /** Of no cluster, where a port is free. */
    public static Postgres alone(Path folder) {
        return new Postgres(Layout.anywhere(1, folder));
    }

    /** Whether this machine has it. */
    public static boolean isInstalled() {
        return Programs.POSTGRES.isThere();
    }

    Postgres(Layout layout) {
        super("PostgreSQL", layout.log("postgresql"));
        this.layout = layout;
        this.folder = layout.folder().resolve("postgresql");
        this.data = this.folder.resolve("data");
    }

    /** Of its database; who may come in, and the password, have the same name. */
    public String url() {
        return url(this.layout);
    }

    static String url(Layout layout) {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(layout.database(), NAME);
    }

    @Override
    public void start() {
        if (!Files.exists(this.data)) {
            create();
        }
        super.start();
    }

    /** All of it or, if that fails half-way, nothing. */
    private void create() {
        var half = this.folder.resolve("half-made");
        try {
            Places.remove(half);
            Files.createDirectories(this.folder);
            own(this.folder);
            var password = Files.writeString(this.folder.resolve("password"), NAME);
            own(password);
            setUp(asUser("initdb", "-D", half.toString(), "-U", NAME, "--pwfile=" + password, "--auth=scram-sha-256",
                    "-E", "UTF8", "--locale=C"), "");
            setUp(asUser("postgres", "--single", "-D", half.toString(), "postgres"), "CREATE DATABASE " + NAME);
            Files.move(half, this.data);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void own(Path file) throws IOException {
        if (isRoot()) {
            var users = file.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(file, users.lookupPrincipalByName(USER));
        }
    }

    private void setUp(List<String> command, String input) {
        if (run(command, input) != 0) {
            throw trouble("could not be set up");
        }
    }

    private int run(List<String> command, String input) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
            try (var in = process.outputWriter()) {
                in.write(input);
            }
            return process.onExit().join().exitValue();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * PostgreSQL refuses to be run by root, so that user is left. What is kept of root is
     * the right to walk through folders, as to a clone in /root.
     */
    private static List<String> asUser(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups",
                    "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        }
        command.add(Programs.POSTGRES.path(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    List<String> command() {
        return asUser("postgres", "-D", this.data.toString(), "-p", String.valueOf(this.layout.database()), "-c",
                "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=");
    }

    /** It listens before it has recovered what a kill cut short. */
    @Override
    boolean isReady() {
        return run(List.of(Programs.POSTGRES.path("pg_isready"), "-q", "-h", "127.0.0.1", "-p",
                String.valueOf(this.layout.database())), "") == 0;
    }

    /** Without waiting for whoever is connected. */
    @Override
    void stop(Process running) {
        run(asUser("pg_ctl", "stop", "-s", "-m", "fast", "-D", this.data.toString()), "");
    }

}
