package sandbox.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Places;
import sandbox.servers.nodes.Layout;

/** {@code scripts/start} in a terminal of its own, with the server it runs. */
final class StartScript implements AutoCloseable {

    private static final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final int port;

    private final Path folder;

    private final Path terminal;

    private final Process process;

    private final String[] arguments;

    /**
     * @param arguments beside the port
     */
    StartScript(String... arguments) {
        this(Layout.anywhere(Layout.MOST_NODES, Places.output("scripts")).port(), arguments);
    }

    private StartScript(int port, String... arguments) {
        this.port = port;
        this.folder = Places.fresh("scripts/" + port);
        this.terminal = this.folder.resolve("terminal");
        this.arguments = arguments;
        var command = new ArrayList<>(
                List.of(Places.repository().resolve("scripts/start").toString(), "--port", String.valueOf(this.port)));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(this.terminal.toFile());
        builder.environment().put("SANDBOX_DATA", this.folder.toString());
        try {
            this.process = builder.start();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void isRunning() {
        says("http://localhost:" + this.port);
    }

    /** Whatever is true of this process of the server, and of no other. */
    String server() {
        return ask("GET");
    }

    String asksForARestart() {
        return ask("POST");
    }

    private String ask(String method) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/lab/restart".formatted(this.port)))
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.noBody());
        return http.sendAsync(request.build(), BodyHandlers.ofString())
            .handle((answer, nobody) -> (nobody == null) ? answer.statusCode() + " " + answer.body() : "no answer")
            .join();
    }

    void says(String words) {
        until("until the terminal said “%s”".formatted(words), () -> terminal().contains(words));
    }

    String terminal() {
        try {
            return Files.readString(this.terminal);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void hasAnotherServerThan(String before) {
        until("until another server answered", () -> server().startsWith("200") && !server().equals(before));
    }

    void killsServer() {
        kills("--sandbox.supervised=true");
    }

    /** kill -9 for the process that was started with this. */
    void kills(String argument) {
        this.process.descendants()
            .filter(each -> Stream.of(each.info().arguments().orElse(new String[0])).anyMatch(argument::equals))
            .forEach(ProcessHandle::destroyForcibly);
    }

    /** Of several nodes: nobody answers at any of their ports. */
    boolean hasLeftNoPart() {
        return new Layout(this.port, Layout.MOST_NODES, this.folder).ports().stream().noneMatch(App::answers);
    }

    /** kill -9 for the script, and nothing that it has started. */
    StartScript isKilledAndStartedAgain() {
        this.process.destroyForcibly().onExit().join();
        return new StartScript(this.port, this.arguments);
    }

    StartScript isEnded() {
        this.process.destroy();
        return this;
    }

    int exitStatus() {
        until("until the script ended", () -> !this.process.isAlive());
        return this.process.exitValue();
    }

    boolean hasLeftNothing() {
        return !App.answers(this.port) && this.process.descendants().findAny().isEmpty();
    }

    private void until(String what, BooleanSupplier isTrue) {
        new Patience(Duration.ofMinutes(3)).until("Waited %s s " + what.replace("%", "%%"), isTrue, this::terminal);
    }

    @Override
    public void close() {
        isEnded().exitStatus();
        Places.remove(Places.repository().resolve("target/cluster-" + this.port));
    }

}
