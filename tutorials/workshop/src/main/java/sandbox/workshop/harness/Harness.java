package sandbox.workshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Places;
import sandbox.workshop.wire.Moment;
import sandbox.workshop.wire.Tap;
import sandbox.workshop.wire.WireFrame;

/** What one check has at hand. People and wires are its own, the servers all checks'. */
public final class Harness implements AutoCloseable {

    private static final Patience GOODBYE = new Patience(Duration.ofSeconds(5));

    private final Run run;

    private final List<Person> people = new ArrayList<>();

    private final List<App> own = new ArrayList<>();

    private final Map<App, Tap> wires = new HashMap<>();

    Harness(Run run) {
        this.run = run;
    }

    /** The server that is looked at, started when it is first asked for. */
    public App app(String... settings) {
        return this.run.app(settings);
    }

    /** One that is this check's own: to be killed, say. */
    public App ownApp(String... settings) {
        return own(this.run.starting(() -> this.run.target().start(settings)));
    }

    /** The finished demo, which everybody has. */
    public App demo() {
        return own(this.run.starting(() -> Target.demo().start()));
    }

    /** The article's server, sockjs-node. */
    public App node() {
        return own(this.run.starting(this.run.target()::startNode));
    }

    private App own(App app) {
        this.own.add(app);
        this.run.own().add(app);
        return app;
    }

    public Tap wire() {
        return wire(app());
    }

    public Tap wire(App app) {
        return this.wires.computeIfAbsent(app, first -> new Tap(first.port()));
    }

    /** Somebody with a window of their own, on the wire. */
    public Person person(String name) {
        return person(name, wire());
    }

    public Person person(String name, Tap wire) {
        return person(name, wire.url(""));
    }

    /**
     * @param site such as {@code http://localhost:8090}
     */
    public Person person(String name, String site) {
        var browser = this.run.started();
        var window = this.people.isEmpty() ? browser.window() : browser.newWindow();
        var person = new Person(name, browser, window, site);
        this.people.add(person);
        return person;
    }

    /** What their pages threw, or wrote to the console as an error. */
    public List<String> errors() {
        return this.people.isEmpty() ? List.of() : this.people.get(0).errors();
    }

    public boolean isLong() {
        return this.run.isLong();
    }

    public boolean takesPictures() {
        return this.run.takesPictures();
    }

    public void says(String what) {
        this.run.says().accept(what);
    }

    public void until(Duration atMost, BooleanSupplier isTrue, Supplier<Finding> otherwise) {
        if (!new Patience(atMost).suffices(isTrue)) {
            throw otherwise.get();
        }
    }

    /** A picture of what somebody sees, for the book, if pictures are wanted. */
    public void picture(String name, Person person, int width, int height) {
        if (takesPictures()) {
            save(name + ".png", person.picture(width, height));
        }
    }

    /** A sequence diagram of what has passed, for the book, if pictures are wanted. */
    public void diagram(String name, String title, List<WireFrame> frames) {
        draw(name, title, frames.stream().map(Moment::of).toList());
    }

    /** One with what was done to the wire, too. */
    public void diagram(String name, String title, Tap wire) {
        draw(name, title, wire.moments());
    }

    private void draw(String name, String title, List<Moment> moments) {
        if (takesPictures()) {
            save(name + ".svg", new Diagram(title, moments, people()).svg().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Whose each connection is, by the login of CONNECT, in the order in which they came.
     */
    private Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        this.wires.values()
            .stream()
            .flatMap(wire -> wire.sent("CONNECT").stream())
            .forEach(frame -> frame.stomp()
                .ifPresent(connect -> people.put(frame.connection(), connect.header("login"))));
        return people;
    }

    private static void save(String name, byte[] picture) {
        try {
            Files.write(Files.createDirectories(Places.book().resolve("pictures")).resolve(name), picture);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (!this.people.isEmpty()) {
            this.run.browser().join().forgetsEverything();
        }
        this.wires.values().forEach(wire -> this.run.frames().addAll(wire.frames()));
        this.wires.values().forEach(Harness::hangUp);
        this.own.forEach(App::close);
    }

    /**
     * Once the server has closed its side, too: by then it knows that these people are
     * gone, and the next check's may have their names.
     */
    private static void hangUp(Tap wire) {
        try {
            wire.restore();
            GOODBYE.suffices(() -> wire.openSockets() == 0);
        }
        catch (IllegalStateException stays) {
            // closing resets it
        }
        wire.close();
    }

}
