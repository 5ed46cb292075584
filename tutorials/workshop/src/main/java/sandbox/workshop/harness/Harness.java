package sandbox.workshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Places;
import sandbox.workshop.wire.Moment;
import sandbox.workshop.wire.Tap;
import sandbox.workshop.wire.WireFrame;

/** What one check has at hand. People and wires are its own, the servers all checks'. */
public final class Harness implements AutoCloseable {

    private static final Patience GOODBYE = new Patience(Duration.ofSeconds(5));

    private final Instant began = Instant.now();

    private final Run run;

    private final List<Person> people = new ArrayList<>();

    private final List<AutoCloseable> closing = new ArrayList<>();

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
        var app = this.run.target().start(settings);
        this.closing.add(app);
        return app;
    }

    /** The finished demo, which everybody has. */
    public App demo() {
        var app = Target.demo().start();
        this.closing.add(app);
        return app;
    }

    /** The article's server, sockjs-node. */
    public App node() {
        var node = this.run.target().startNode();
        this.closing.add(node);
        return node;
    }

    /** The wire before the server. */
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
        var browser = this.run.browser();
        var window = this.people.isEmpty() ? browser.window() : browser.newWindow();
        var person = new Person(name, browser, window, site);
        this.people.add(person);
        return person;
    }

    /** Whether minutes are fine. */
    public boolean isLong() {
        return this.run.isLong();
    }

    /** Whether the book's pictures are taken anew. */
    public boolean takesPictures() {
        return this.run.takesPictures();
    }

    /** Tells the learner what is being waited for. */
    public void says(String what) {
        this.run.says(what);
    }

    /** Waits for something that is not on a page. */
    public void until(Duration atMost, BooleanSupplier isTrue, Supplier<Finding> otherwise) {
        if (!new Patience(atMost).suffices(isTrue)) {
            throw otherwise.get();
        }
    }

    /** A picture of what somebody sees, for the book, if pictures are wanted. */
    public void picture(String name, Person person, int width, int height) {
        if (takesPictures()) {
            person.browser().setSize(person.window(), width, height);
            save(name + ".png", person.picture());
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
            save(name + ".svg", new Diagram(title, moments).svg().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void save(String name, byte[] picture) {
        try {
            Files.write(Files.createDirectories(Places.book().resolve("pictures")).resolve(name), picture);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What one of its servers has thrown since this check began. */
    Optional<String> serverSaid() {
        var own = this.closing.stream().filter(App.class::isInstance).map(App.class::cast);
        return Stream.concat(own, this.run.apps().stream())
            .flatMap(app -> app.thrownSince(this.began).stream())
            .findFirst();
    }

    /** All that has passed on this check's wires. */
    List<WireFrame> frames() {
        return this.wires.values().stream().flatMap(wire -> wire.frames().stream()).toList();
    }

    @Override
    public void close() throws Exception {
        if (!this.people.isEmpty()) {
            this.run.browser().forgetsEverything();
        }
        this.wires.values().forEach(Harness::hangUp);
        for (var each : this.closing) {
            each.close();
        }
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
