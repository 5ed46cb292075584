package sandbox.trials.abuse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Two visitors who talk all the while, and have to notice nothing. */
final class Talk implements AutoCloseable {

    private static final int PAUSE = 120;

    /**
     * So long that the history soon fills what the system keeps for who does not read.
     */
    private static final String TEXT = "As ever. ".repeat(50);

    private final Map<String, Long> said = new ConcurrentHashMap<>();

    private final Map<String, Integer> heard = new ConcurrentHashMap<>();

    private final List<Long> delays = new ArrayList<>();

    private final AtomicInteger number = new AtomicInteger();

    private final List<RawSocket> sockets;

    private final List<String> ends = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean over;

    private final Thread speaking = new Thread(this::speak, "talk");

    Talk(int port) throws IOException {
        this.sockets = List.of(enter(port, "alice"), enter(port, "bob"));
        this.sockets.forEach(socket -> start(new Thread(() -> listen(socket), "listen")));
        start(this.speaking);
    }

    private static RawSocket enter(int port, String name) throws IOException {
        var socket = Stomp.signedIn(port, name, 0);
        socket.send(Stomp.subscribe("room", "/topic/chat_demo"));
        socket.send(Stomp.subscribe("now", "/app/presence"));
        socket.message();
        return socket.waiting(0);
    }

    private static void start(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    private void speak() {
        try {
            while (!this.over) {
                say(this.sockets.get(this.number.get() % this.sockets.size()));
                Thread.sleep(PAUSE);
            }
        }
        catch (IOException | InterruptedException failure) {
            this.ends.add("A visitor could not speak: " + failure);
        }
    }

    private void say(RawSocket socket) throws IOException {
        var key = "talk-" + this.number.incrementAndGet();
        this.said.put(key, System.nanoTime());
        socket.send(Stomp.send("/app/chat_demo", "{\"key\":\"%s\",\"info\":\"%s\"}".formatted(key, TEXT)));
    }

    private void listen(RawSocket socket) {
        try {
            while (!this.over) {
                var message = socket.message();
                if (message.equals("cut") || message.startsWith("closed") || message.startsWith("ERROR")) {
                    if (!this.over) {
                        this.ends.add("A visitor was thrown out: " + message);
                    }
                    return;
                }
                hear(Stomp.between(message, "\"key\":\"", "\""));
            }
        }
        catch (IOException failure) {
            this.ends.add("A visitor lost the connection: " + failure);
        }
    }

    private void hear(String key) {
        var began = this.said.get(key);
        if (began != null) {
            this.heard.merge(key, 1, Integer::sum);
            synchronized (this.delays) {
                this.delays.add(System.nanoTime() - began);
            }
        }
    }

    /** How long messages take that arrive from now on, for some milliseconds. */
    Delays delaysOf(long millis) throws InterruptedException {
        synchronized (this.delays) {
            this.delays.clear();
        }
        Thread.sleep(millis);
        synchronized (this.delays) {
            return Delays.of(this.delays);
        }
    }

    int count() {
        return this.said.size();
    }

    /** What both should have heard, and one has not. */
    long lost() {
        return this.said.keySet().stream().mapToLong(key -> Math.max(0, 2 - this.heard.getOrDefault(key, 0))).sum();
    }

    long doubled() {
        return this.heard.values().stream().mapToLong(times -> Math.max(0, times - 2)).sum();
    }

    List<String> ends() {
        return List.copyOf(this.ends);
    }

    /** Says no more, and waits for what is under way. */
    void finish() throws InterruptedException {
        this.speaking.interrupt();
        this.speaking.join();
        this.ends.removeIf(end -> end.contains("InterruptedException"));
        for (var tries = 0; lost() > 0 && tries < 100; tries++) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws IOException {
        this.over = true;
        for (var socket : this.sockets) {
            socket.close();
        }
    }

}
