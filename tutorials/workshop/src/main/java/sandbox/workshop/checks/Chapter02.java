package sandbox.workshop.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;

/** One socket: what one sends, all hear. */
class Chapter02 {

    private static final String ENDPOINT = "/echo";

    private static final Duration SOON = Duration.ofSeconds(10);

    /** Longer than a busy machine stands still. */
    private static final Duration LONG_QUIET = Duration.ofSeconds(5);

    private static final String AS_TYPED = "<b>5 < 6</b> & “so” on";

    private static final int SPEAKERS = 50;

    private static final int MANY = 100;

    /** More, of a thousand characters each, than the buffers on the way to one take. */
    private static final int FLOOD = 4_500;

    /** Which gives up one who does not read after 20 s. */
    private static final Duration BEFORE_TOMCAT = Duration.ofSeconds(8);

    @AfterEach
    void noErrors(Harness harness) {
        Room.noErrors(harness, 1);
    }

    @Test
    @Order(1)
    @DisplayName("what one sends, all hear, once")
    void whatOneSendsAllHear(Harness harness) {
        var alice = listener(harness);
        var bob = listener(harness);

        alice.sends("Is this thing on?");

        harness.until(SOON, () -> alice.count() > 0,
                () -> Finding.that("Alice hears nothing of what she sent herself.")
                    .because("The handler does not send to the session the text came from, " + ((bob.count() > 0)
                            ? "or another took its place on the list: each needs a key of its own." : "or it threw."))
                    .hint(1));
        if (!alice.heard().get(0).equals("Is this thing on?")) {
            throw changed("Alice", "Is this thing on?", alice.heard().get(0));
        }
        hears(harness, bob, "Is this thing on?",
                () -> Finding.that("Bob hears nothing of what Alice sent.")
                    .because("The handler sends to the session the text came from, and does not know the others.")
                    .hint(1));
        bob.sends("It is");
        hears(harness, alice, "It is", () -> Finding.that("Alice hears nothing of what Bob sent.").hint(1));
        bob.sends(AS_TYPED);
        harness.until(SOON, () -> alice.count() > 2,
                () -> Finding.that("Alice hears nothing of a second text.").hint(1));
        if (!alice.heard().contains(AS_TYPED)) {
            throw changed("Bob", AS_TYPED, alice.heard().get(2));
        }
        if (alice.count() > 3) {
            throw Finding.that("Three texts were sent, and Alice heard %s.".formatted(alice.heard()))
                .because("Her session is on the list more than once, or her own text is sent to her in two ways.")
                .hint(2);
        }
    }

    private static Finding changed(String speaker, String sent, String heard) {
        return Finding.that("%s sent “%s”, and Alice heard “%s”.".formatted(speaker, sent, heard))
            .because("Something at the server changes the text, or adds to it. It is text until a page shows it, and "
                    + "the page has textContent for that.")
            .hint(1);
    }

    @Test
    @Order(2)
    @DisplayName("somebody who has left takes nothing from the others")
    void whoHasLeftTakesNothingFromTheOthers(Harness harness) {
        // some before them on the list and some behind, whatever its order
        var first = Stream.generate(() -> listener(harness)).limit(5).toList();
        var left = Stream.generate(() -> listener(harness)).limit(6).toList();
        var last = Stream.generate(() -> listener(harness)).limit(5).toList();
        var stayed = Stream.concat(first.stream(), last.stream()).toList();
        for (var n = 0; n < left.size(); n++) {
            var leaver = left.get(n);
            if (n % 2 == 0) {
                leaver.leaves();
                harness.until(SOON, leaver::isOver,
                        () -> Finding.that("Somebody says goodbye, and is not let go.").hint(1));
            }
            else {
                leaver.vanishes();
            }
            var text = "Number %s has left".formatted(n);
            stayed.get(n).sends(text);
            stayed.forEach(each -> hears(harness, each, text,
                    () -> Finding
                        .that("People came and went, and of the ten who stayed not all heard what was said then.")
                        .because(
                                "A send to a session that is gone throws, and those behind it on the list get nothing.")
                        .hint(2)));
        }
    }

    @Test
    @Order(3)
    @DisplayName("people come and go while somebody speaks")
    void peopleComeAndGoWhileSomebodySpeaks(Harness harness) {
        var stays = Stream.generate(() -> listener(harness)).limit(4).toList();
        var speaking = CompletableFuture
            .runAsync(() -> IntStream.range(0, 150).forEach(text -> stays.get(0).sends("Sentence " + text)));
        for (var gone = 0; !speaking.isDone() || gone < MANY; gone += 5) {
            Stream.generate(() -> listener(harness)).limit(5).toList().forEach(SockJsListener::leaves);
        }

        heard(harness, stays, 150, "People came and went while somebody spoke",
                "The list is changed while it is walked, or a send to one who is gone throws.");
    }

    @Test
    @Order(4)
    @DisplayName("fifty people speak at once, and all hear all of it")
    void fiftySpeakAtOnceAndAllHearAllOfIt(Harness harness) {
        var texts = harness.isLong() ? 20 : 8;
        harness.says("while fifty windows send %s texts each, all at once".formatted(texts));
        var people = Stream.generate(() -> listener(harness)).limit(SPEAKERS).toList();

        IntStream.range(0, SPEAKERS)
            .mapToObj(n -> CompletableFuture
                .runAsync(() -> IntStream.range(0, texts).forEach(text -> people.get(n).sends(n + " says " + text))))
            .toList()
            .forEach(CompletableFuture::join);

        heard(harness, people, SPEAKERS * texts, "Fifty people spoke at once",
                "Two threads write to one session at the same moment, and it takes one writer at a time; or one that "
                        + "is busy for a moment is given up.");
        people.forEach(SockJsListener::leaves);
    }

    @Test
    @Order(5)
    @DisplayName("a text that is too long ends in words")
    void aTextTooLongEndsInWords(Harness harness) {
        var bob = listener(harness);
        for (var length : List.of(2_000, 3_000, 4_500, 6_000, 7_000, 8_000, 16_000, 100_000, 1_000_000)) {
            var alice = listener(harness);
            alice.sends("x".repeat(length));
            harness.until(SOON, () -> alice.isOver() || alice.count() > 0, () -> Finding
                .that(String.format(Locale.ROOT, "A text of %,d characters is neither heard nor refused.", length))
                .because("Nothing tells the one who sent it.")
                .hint(3));
            if (alice.count() > 0 && alice.heard().get(0).matches("(?s).*[^x\\s].{8,}")
                    && bob.heard().stream().noneMatch(text -> text.startsWith("xx"))) {
                // refused in words, and the connection stays
                andBobIsThere(harness, bob, length);
                if (bob.heard().contains(alice.heard().get(0))) {
                    throw Finding
                        .that("Alice's text was too long, and Bob is told so: “%s”.".formatted(alice.heard().get(0)))
                        .because("The answer goes to everybody. It is for the session that the text came from.")
                        .hint(3);
                }
                return;
            }
            if (alice.count() > 0 && alice.heard().get(0).length() < length) {
                throw Finding
                    .that(String.format(Locale.ROOT,
                            "A text of %,d characters was sent, and only the first %,d were heard.", length,
                            alice.heard().get(0).length()))
                    .because("It is cut short, and nothing tells the one who sent it.")
                    .hint(3);
            }
            if (alice.isOver()) {
                readable(length, alice.end());
                andBobIsThere(harness, bob, length);
                return;
            }
            alice.leaves();
            bob.forgets();
        }
        throw Finding.that("A text of a million characters is passed on to everybody.")
            .because("There is no limit, so one window can fill everybody's memory.")
            .hint(3);
    }

    /** And has heard nothing of it. */
    private static void andBobIsThere(Harness harness, SockJsListener bob, int length) {
        bob.sends("And I?");
        hears(harness, bob, "And I?",
                () -> Finding.that("Alice's text was too long, and Bob cannot speak any more.").hint(2));
        if (bob.heard().stream().anyMatch(text -> text.length() >= length)) {
            throw Finding
                .that(String.format(Locale.ROOT, "A text of %,d characters was refused, and Bob has heard it.", length))
                .because("It is passed on before its length is looked at, or the method goes on after close(): return "
                        + "ends it.")
                .hint(3);
        }
    }

    private static void readable(int length, String end) {
        if (!end.startsWith("1009")) {
            throw Finding
                .that(String.format(Locale.ROOT,
                        "A text of %,d characters ended the connection with “%s”; 1009 means too big.", length, end))
                .because("The session is closed with another status, or an exception closed it.")
                .hint(3);
        }
        if (end.equals("1009")) {
            throw Finding
                .that(String.format(Locale.ROOT,
                        "A text of %,d characters ended the connection with “1009” and no reason.", length))
                .because("The session is closed without words: CloseStatus.TOO_BIG_TO_PROCESS.withReason(…) has some.")
                .hint(3);
        }
        if (end.length() < "1009 too long".length() || end.contains("buffer")) {
            throw Finding
                .that(String.format(Locale.ROOT,
                        "A text of %,d characters ended the connection with “%s”, which helps nobody who sees it.",
                        length, end))
                .because("The container has refused it, by its own limit: refuse earlier, and in your own words.")
                .hint(3);
        }
    }

    @Test
    @Order(6)
    @DisplayName("one who does not read keeps nobody else from being heard")
    void oneWhoDoesNotReadKeepsNobodyFromBeingHeard(Harness harness) {
        var alice = listener(harness);
        var carol = listener(harness);
        var bob = listener(harness);
        // one: who speaks may be the first to write to a second, and waits then, too
        var deaf = Deaf.comes(harness.app().port(), ENDPOINT);
        try {
            CompletableFuture.runAsync(() -> IntStream.range(0, FLOOD)
                .takeWhile(n -> !alice.isOver())
                .forEach(n -> alice.sends("x".repeat(1_000))));
            for (int said = 0, quiet = 0; quiet < 10 && bob.count() - said < FLOOD && !alice.isOver(); said++) {
                var before = bob.count() - said;
                var text = "Does anybody hear me? " + said;
                carol.sends(text);
                harness.until(BEFORE_TOMCAT, () -> bob.heard().contains(text), () -> Finding.that(
                        "Somebody does not read, and Alice says very much; what Carol says then, Bob does not hear for "
                                + "%s s.".formatted(BEFORE_TOMCAT.toSeconds()))
                    .because(
                            "Whoever writes to one who does not read waits, and all others wait for that writer: by one "
                                    + "lock for all, or by one thread that writes to all.")
                    .hint(2));
                // the flood has begun, and stands still: what is on the way to one is
                // full
                quiet = (before > 0 && bob.count() - said - 1 == before) ? quiet + 1 : 0;
            }
        }
        finally {
            deaf.leaves();
            alice.vanishes();
        }
    }

    @Test
    @Order(7)
    @DisplayName("no other site may connect")
    void noOtherSiteMayConnect(Harness harness) {
        Origins.areRefused(harness.app().port(), ENDPOINT);
    }

    @Test
    @Order(9)
    @DisplayName("who has left is forgotten")
    void whoHasLeftIsForgotten(Harness harness) {
        var app = harness.app();
        Kept.stillAtLeast(MANY * 3 / 4, app).ifPresent(kept -> {
            throw Finding.that("More than %s people came and left; the server still holds %s.".formatted(MANY, kept))
                .because("Whoever leaves stays on a list: afterConnectionClosed takes them off.")
                .hint(3);
        });
    }

    @Test
    @Order(8)
    @DisplayName("two windows of the page hear each other")
    void twoWindowsHearEachOther(Harness harness) {
        hearEachOther(harness.person("alice"), harness.person("bob"));
        harness.diagram("02-one-socket", "One connection, both may speak", harness.wire().frames());
        if (harness.isLong()) {
            harness.says("the same with sockjs-node");
            var site = "http://localhost:" + harness.node().port();
            hearEachOther(harness.person("alice", site), harness.person("bob", site));
        }
    }

    private static void hearEachOther(Person alice, Person bob) {
        alice.opens("/echo.html").waitsFor("open");
        bob.opens("/echo.html").waitsFor("open");

        alice.types("Your text", "Is this thing on?").presses("Send");

        bob.hears("Is this thing on?");
        alice.hears("Is this thing on?");
        bob.types("Your text", "<img src=x> is text").presses("Send");
        alice.hears("<img src=x> is text");
    }

    private static SockJsListener listener(Harness harness) {
        return SockJsListener.opens(harness.app().port(), ENDPOINT);
    }

    private static void hears(Harness harness, SockJsListener listener, String text, Supplier<Finding> otherwise) {
        harness.until(SOON, () -> listener.heard().contains(text), otherwise);
    }

    /** Everyone hears everything, each text once. */
    private static void heard(Harness harness, List<SockJsListener> people, int texts, String when, String because) {
        var deaf = (Supplier<List<SockJsListener>>) () -> people.stream().filter(each -> each.count() < texts).toList();
        var last = new int[] { -1 };
        var since = new Instant[] { Instant.MAX };
        harness.until(Duration.ofSeconds(60), () -> {
            var now = people.stream().mapToInt(SockJsListener::count).sum();
            since[0] = (now == last[0]) ? since[0] : Instant.now();
            last[0] = now;
            // nothing has come for long: nothing will
            return deaf.get().isEmpty() || since[0].plus(LONG_QUIET).isBefore(Instant.now());
        }, () -> Finding.that("%s, and it took more than 60 s until all had heard it.".formatted(when)).hint(2));
        var missed = deaf.get();
        if (!missed.isEmpty()) {
            var worst = missed.stream().mapToInt(SockJsListener::count).min().orElse(0);
            throw Finding
                .that(String.format(Locale.ROOT,
                        "%s, and %d of %d windows did not hear all of it; the worst heard %,d of %,d texts and %s.",
                        when, missed.size(), people.size(), worst, texts,
                        missed.stream().anyMatch(SockJsListener::isOver) ? "was thrown out" : "waits for the rest"))
                .because(because)
                .hint(2);
        }
        for (var each : people) {
            if (each.heard().stream().distinct().count() != texts) {
                throw Finding.that("%s, and some heard a text twice.".formatted(when))
                    .because("A session is on the list more than once.")
                    .hint(2);
            }
            inOrder(each.heard(), when);
        }
    }

    /** What one speaker said is heard in the order said; a text ends with its number. */
    private static void inOrder(List<String> heard, String when) {
        var before = new HashMap<String, Integer>();
        for (var text : heard) {
            var end = text.lastIndexOf(' ');
            var number = Integer.parseInt(text.substring(end + 1));
            var last = before.put(text.substring(0, end), number);
            if (last != null && number < last) {
                throw Finding
                    .that("%s, and “%s” was heard after “%s %s”, which its speaker said later.".formatted(when, text,
                            text.substring(0, end), last))
                    .because("Each text is passed on by a thread of its own, and they overtake each other.")
                    .hint(2);
            }
        }
    }

}
