package sandbox.workshop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whether a port is free, or who has it and how to choose another. Arguments come in
 * pairs: a port, and how to choose another.
 */
public final class PortsCheck {

    private static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        var healthy = true;
        for (int i = 0; i < args.length; i += 2) {
            healthy &= check(Integer.parseInt(args[i]), args[i + 1]);
        }
        System.exit(healthy ? 0 : 1);
    }

    private static boolean check(int port, String another) throws Exception {
        if (isFree(port)) {
            out.printf("OK   Port %s is free%n", port);
            return true;
        }
        var listener = listener(port);
        var process = listener.map(found -> "process " + found.pid()).orElse("a process of another user");
        if (isSandbox(port)) {
            out.printf("OK   Realtime Sandbox is running there already: http://localhost:%s (%s)%n", port, process);
            return true;
        }
        out.printf("FIX  Port %s is taken by %s%s \u2192 end that, or choose another: %s%n", port, process,
                listener.map(PortsCheck::command).orElse(""), another);
        return false;
    }

    private static boolean isFree(int port) throws IOException {
        return Arrays.stream(InetAddress.getAllByName("localhost")).noneMatch(address -> {
            try (var connection = new Socket(address, port)) {
                return connection.isConnected();
            }
            catch (IOException nobody) {
                return false;
            }
        });
    }

    private static boolean isSandbox(int port) throws InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:%s/".formatted(port)))
            .timeout(Duration.ofSeconds(3))
            .build();
        try {
            var client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
            return client.send(page, BodyHandlers.ofString()).body().contains("Realtime Sandbox");
        }
        catch (IOException somethingElse) {
            return false;
        }
    }

    private static Optional<ProcessHandle> listener(int port) {
        return Files.isReadable(Path.of("/proc/net/tcp")) ? listenerByProc(port) : listenerByLsof(port);
    }

    private static String command(ProcessHandle process) {
        var command = process.info().commandLine().or(process.info()::command).orElse("?");
        return ": " + command.substring(0, Math.min(command.length(), 100));
    }

    private static Optional<ProcessHandle> listenerByProc(int port) {
        // local address:port, remote address:port, 0A for listening, five more, inode
        var listening = Pattern.compile(":%04X \\S+ 0A (?:\\S+ +){5}(\\d+)".formatted(port));
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .map(Path::of)
            .filter(Files::isReadable)
            .flatMap(table -> listening.matcher(read(table)).results())
            .map(line -> "socket:[%s]".formatted(line.group(1)))
            .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
            .filter(process -> openFiles(process).anyMatch(sockets::contains))
            .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException gone) {
            return "";
        }
    }

    private static Stream<String> openFiles(ProcessHandle process) {
        var files = Path.of("/proc/%s/fd".formatted(process.pid())).toFile().listFiles();
        return Stream.ofNullable(files).flatMap(Stream::of).map(file -> {
            try {
                return Files.readSymbolicLink(file.toPath()).toString();
            }
            catch (IOException closedSince) {
                return "";
            }
        });
    }

    private static Optional<ProcessHandle> listenerByLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nPt", "-iTCP:" + port, "-sTCP:LISTEN").start();
            return lsof.inputReader().lines().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
        }
        catch (IOException noLsof) {
            return Optional.empty();
        }
    }

}
