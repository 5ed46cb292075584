package sandbox.workshop.checks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.workshop.checks.Asker.Told;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/** Polling and its price: three ways to ask for what the robot says. */
@TestInstance(Lifecycle.PER_CLASS)
class Chapter01 {

    /**
     * Few request threads, so that fifty who keep one each are noticed; and a container
     * that soon ends whatever names no time of its own.
     */
    private static final String[] TALKATIVE = { "--sandbox.robot=40ms", "--server.tomcat.threads.max=8",
            "--spring.mvc.async.request-timeout=2s" };

    /** For a machine on which a sentence and a question always meet. */
    private static final String[] CALM = { "--sandbox.robot=3s" };

    /** How late, in milliseconds, what is waited for may come. */
    private static final long AT_ONCE = 200;

    /** So many messages are in one answer, at most. */
    private static final int AN_ANSWER = 1_000;

    /** Longer than this server gives to who names no time. */
    private static final Duration THEIR_TIME = Duration.ofMillis(2_500);

    /** In messages, of which there are 25 a second. */
    private static final long AHEAD = 5;

    /** Time enough to ask several times. */
    private static final long FAR_AHEAD = 25;

    private static final long NEVER = 1_000_000_000;

    private static final List<String> COLUMNS = List.of("Short polling", "Long polling", "Server-sent events");

    private static final Pattern SENTENCE = Pattern.compile("Sentence (\\d+)");

    /**
     * Asked in one check and looked at in a later one, which so needs not wait as long.
     */
    private final Map<String, CompletableFuture<HttpResponse<String>>> inVain = new HashMap<>();

    @Test
    @Order(1)
    @DisplayName("/poll gives what was said after a number")
    void whoPollsIsToldWhatCameAfter(Harness harness) {
        var server = new Asker(harness.app(TALKATIVE));
        var heard = listen(harness, server, 5);
        noneIsMissing("/poll", last(heard) - 3, server.ask("/poll", last(heard) - 3));
    }

    @Test
    @Order(2)
    @DisplayName("/long-poll is answered when there is something to say, and once")
    void aLongPollIsAnsweredByTheNextMessage(Harness harness) {
        var server = new Asker(harness.app(TALKATIVE));
        var newest = last(server.ask("/poll", 0));
        var late = new ArrayList<Long>();
        while (late.size() < 10) {
            // for what comes soon: who is behind is answered at once, and a busy machine
            // is always behind
            var since = newest + AHEAD;
            var next = server.ask("/long-poll", since);
            if (next.isEmpty()) {
                since = newest;
                next = server.ask("/long-poll", since);
            }
            if (next.isEmpty()) {
                throw Finding.that("A long poll came back with nothing in it, long before its time was up.")
                    .because("It does not wait for the next message, or is woken by something else, or its own time is "
                            + "too short: that is in milliseconds.")
                    .hint(2);
            }
            late.add(next.get(0).late());
            noneIsMissing("/long-poll", since, next);
            newest = last(next);
        }
        var quick = atOnce(server);
        if (median(late) > quick) {
            throw Finding
                .that("Ten long polls were answered %s ms after their message; within %s ms is quick enough to talk."
                    .formatted(late, quick))
                .because("The server looks for news at intervals instead of being woken by the message.")
                .hint(2);
        }
    }

    @Test
    @Order(3)
    @DisplayName("who is behind does not wait for the next message")
    void whoIsBehindDoesNotWait(Harness harness) throws Exception {
        for (var path : List.of("/long-poll", "/stream")) {
            if (!isToldWhatItMissed(harness, path, harness.app(TALKATIVE), 30)
                    && !isToldWhatItMissed(harness, path, harness.app(CALM), 3)) {
                throw Finding.that(
                        "A page that was behind waited for the next message: thirty times it was answered on %s only after one."
                            .formatted(path))
                    .because("The list is looked into only when somebody speaks, and not when the question comes.")
                    .hint(path.equals("/stream") ? 3 : 2);
            }
        }
    }

    /** At once, and not with the next message. */
    private static boolean isToldWhatItMissed(Harness harness, String path, App app, int tries) throws Exception {
        var server = new Asker(app);
        listen(harness, server, 1);
        for (var times = 0; times < tries; times++) {
            var newest = last(server.ask("/poll", 0));
            if (newestAfter(server, path, newest - 1) == newest) {
                return true;
            }
        }
        return false;
    }

    private static long newestAfter(Asker server, String path, long since) throws Exception {
        if (path.equals("/long-poll")) {
            return last(server.ask(path, since));
        }
        server.stream(since, Map.of(), 1);
        // that was in time if nobody has spoken since then
        return last(server.ask("/poll", 0));
    }

    @Test
    @Order(4)
    @DisplayName("a message answers every long poll that waits for it")
    void aMessageAnswersAllWhoWaitForIt(Harness harness) {
        var server = new Asker(harness.app(TALKATIVE));
        var since = last(server.ask("/poll", 0)) + FAR_AHEAD;
        var waiting = IntStream.range(0, 5).mapToObj(n -> server.begin("/long-poll", since)).toList();
        try {
            harness.until(Asker.PATIENCE, () -> waiting.stream().allMatch(CompletableFuture::isDone), () -> Finding
                .that("Five pages waited for the same message, and %s s later %s of them had an answer."
                    .formatted(Asker.PATIENCE.toSeconds(), waiting.stream().filter(CompletableFuture::isDone).count()))
                .because("One takes another's place (a map whose key is since, or a single field), or not all of those "
                        + "who wait are answered.")
                .hint(2));
        }
        finally {
            waiting.forEach(answer -> answer.cancel(true));
        }
    }

    @Test
    @Order(5)
    @DisplayName("fifty pages that wait hold up nobody")
    void fiftyWhoWaitHoldUpNobody(Harness harness) {
        var server = new Asker(harness.app(TALKATIVE));
        for (var path : List.of("/long-poll", "/stream")) {
            this.inVain.put(path, server.begin(path, NEVER));
        }
        // a number that will not come, so that they go on waiting
        var waiting = IntStream.range(0, 50).mapToObj(n -> server.begin("/long-poll", NEVER)).toList();
        try {
            for (var times = 0; times < 10; times++) {
                server.ask("/poll", 0);
            }
        }
        catch (Finding noAnswer) {
            throw Finding
                .that("Fifty pages waited in a long poll, and the next one that asked got no answer for %s s."
                    .formatted(Asker.PATIENCE.toSeconds()))
                .because("Each that waits keeps a request thread, and this server has eight; Tomcat usually has 200.")
                .hint(2);
        }
        finally {
            waiting.forEach(answer -> answer.cancel(true));
        }
    }

    @Test
    @Order(6)
    @DisplayName("/stream goes on, from where the browser was")
    void theStreamGoesOnFromWhereTheBrowserWas(Harness harness) throws Exception {
        var server = new Asker(harness.app(TALKATIVE));
        var since = begin(server);
        var heard = server.stream(since, Map.of(), 50);
        noneIsMissing("/stream", since, heard);
        var middle = heard.get(24).seq();
        var again = server.stream(since, Map.of("Last-Event-ID", String.valueOf(middle)), 5);
        if (again.get(0).seq() != middle + 1) {
            throw Finding
                .that("After a break the browser asked for what came after message %s, and was told message %s."
                    .formatted(middle, again.get(0).seq()))
                .because((again.get(0).seq() == since + 1)
                        ? "The number in the header Last-Event-ID counts, and not the one in the address."
                        : "Last-Event-ID is the number of the last message that the browser has: the next one follows.")
                .hint(3);
        }
        var newest = last(server.ask("/poll", 0));
        var live = server.stream(newest, Map.of(), 20);
        noneIsMissing("/stream", newest, live);
        var late = median(live.stream().map(Told::late).toList());
        if (late > atOnce(server)) {
            throw Finding.that("Half of what was said came on /stream more than %s ms late.".formatted(late))
                .because("It looks for news at intervals instead of being woken by the message.")
                .hint(3);
        }
    }

    @Test
    @Order(7)
    @DisplayName("of a hundred sentences none is missing")
    void noMessageIsMissingInAHundred(Harness harness) throws Exception {
        harness.says("until the robot has said a hundred sentences");
        var server = new Asker(harness.app(TALKATIVE));
        listen(harness, server, 100);
        var since = begin(server);
        noneIsMissing("/stream", since, server.stream(since, Map.of(), 100));
        noneIsMissing("/long-poll", since, server.ask("/long-poll", since));
    }

    @Test
    @Order(8)
    @DisplayName("the page shows every sentence in each of its three columns")
    void thePageShowsEverySentenceThreeTimes(Harness harness) {
        var wire = harness.wire(harness.app(TALKATIVE));
        var alice = harness.person("alice", wire).opens("/polling.html");
        for (var title : COLUMNS) {
            alice.until(() -> sentences(alice, title).size() >= 5, () -> Finding
                .that("After 10 s the column “%s” shows %s sentences.".formatted(title, sentences(alice, title).size()))
                .because("Its address does not answer, or the page has no region with that label and a log in it.")
                .hint(1));
            var shown = sentences(alice, title);
            for (var n = 1; n < shown.size(); n++) {
                if (shown.get(n) != shown.get(n - 1) + 1) {
                    throw Finding
                        .that("In the column “%s” sentence %s is followed by sentence %s.".formatted(title,
                                shown.get(n - 1), shown.get(n)))
                        .because("A message is left out or told twice on its way to the page.")
                        .hint(1);
                }
            }
        }
        if (asked(wire, "/stream") > 1) {
            throw Finding
                .that("The page asked %s times for a stream that should not end.".formatted(asked(wire, "/stream")))
                .because("The server ends its answer, and the browser asks again.")
                .hint(3);
        }
        if (harness.isLong() || harness.takesPictures()) {
            eachWayHasItsPrice(harness);
        }
    }

    private static void eachWayHasItsPrice(Harness harness) {
        harness.says("counting for five sentences, three seconds apart");
        var wire = harness.wire(harness.app("--sandbox.robot=3s"));
        var alice = harness.person("alice", wire).waitsUpTo(Duration.ofSeconds(25)).opens("/polling.html");
        COLUMNS.forEach(title -> alice.until(() -> sentences(alice, title).size() >= 5,
                () -> Finding.that("The column “%s” was too slow to be counted.".formatted(title)).hint(1)));
        harness.picture("01-three-columns", alice, 1100, 640);
        var requests = List.of(asked(wire, "/poll"), asked(wire, "/long-poll"), asked(wire, "/stream"));
        if (!(requests.get(0) > requests.get(1) && requests.get(1) > requests.get(2))) {
            throw Finding.that(
                    "For five sentences the page asked %s times by short polling, %s times by long polling and %s times for the stream."
                        .formatted(requests.toArray()))
                .because("One of them does not wait as long as it should.")
                .hint(2);
        }
    }

    /** Or waits on: how long is the server's choice. */
    @Test
    @Order(9)
    @DisplayName("who waits in vain waits on, or is told that there is nothing")
    void whoWaitsInVainIsNotThrownOut(Harness harness) {
        var longPoll = this.inVain.get("/long-poll");
        var stream = this.inVain.get("/stream");
        // the page's check lay between: these two seconds are over, or soon
        new Patience(THEIR_TIME).suffices(() -> longPoll.isDone() || stream.isDone());
        if (longPoll.isDone() && longPoll.join().statusCode() != 200) {
            throw Finding
                .that("Nobody said what a long poll waited for, and when its time was up it was answered %s."
                    .formatted(longPoll.join().statusCode()))
                .because("Either it names no time of its own, and Spring's ends it (30 s, and 2 s in this check), or "
                        + "nothing says what the answer is then: an empty list.")
                .hint(2);
        }
        if (stream.isDone()) {
            throw Finding.that("Nobody spoke on a stream for a while, and it ended by itself.")
                .because("Either it names no time of its own, and Spring's ends it (30 s, and 2 s in this check): "
                        + "new SseEmitter(0L) has none; or something completes it.")
                .hint(3);
        }
        this.inVain.values().forEach(answer -> answer.cancel(true));
    }

    /** A busy machine may be late now and then, and so may a server that is in order. */
    private static long median(List<Long> delays) {
        return delays.stream().sorted().skip(delays.size() / 2).findFirst().orElse(0L);
    }

    /** Longer on a machine that takes its time for every answer. */
    private static long atOnce(Asker server) {
        var took = IntStream.range(0, 10).mapToObj(times -> {
            var asked = System.nanoTime();
            server.ask("/poll", 0);
            return Duration.ofNanos(System.nanoTime() - asked).toMillis();
        }).toList();
        return AT_ONCE + 4 * median(took);
    }

    private static long asked(Tap wire, String path) {
        return wire.requests().stream().filter(request -> request.path().startsWith(path + "?")).count();
    }

    /**
     * The first message; on a machine so slow that the answer leaves it out, a later one.
     */
    private static long begin(Asker server) {
        var newest = last(server.ask("/poll", 0));
        return (newest > AN_ANSWER / 2) ? newest - AN_ANSWER / 4 : 0;
    }

    /** Polls, as a page would, until so many messages have come. */
    private static List<Told> listen(Harness harness, Asker server, int count) {
        var heard = new ArrayList<Told>();
        var since = begin(server);
        harness.until(Asker.PATIENCE, () -> {
            var from = heard.isEmpty() ? since : last(heard);
            var news = server.ask("/poll", from);
            noneIsMissing("/poll", from, news);
            heard.addAll(news);
            return heard.size() >= count;
        }, () -> Asker.tooQuiet("/poll", heard.size(), count));
        return heard;
    }

    private static long last(List<Told> heard) {
        return heard.isEmpty() ? 0 : heard.get(heard.size() - 1).seq();
    }

    /** Everything after a number is there, once and in order. */
    private static void noneIsMissing(String path, long since, List<Told> heard) {
        var before = since;
        for (var told : heard) {
            if (told.seq() <= before) {
                throw Finding
                    .that((told.seq() == before) ? "Message %s came twice on %s.".formatted(told.seq(), path)
                            : "On %s message %s came after message %s.".formatted(path, told.seq(), before))
                    .because((told.seq() > since) ? "The oldest comes first, and each comes once."
                            : "since=%s asks for what came after %s, without it.".formatted(since, since))
                    .hint(1);
            }
            before = told.seq();
        }
        before = since;
        for (var told : heard) {
            if (told.seq() > before + 1) {
                throw Finding
                    .that("%s messages are missing on %s: after message %s came message %s."
                        .formatted(told.seq() - before - 1, path, before, told.seq()))
                    .because("The answer has only the newest, or what is said in between is dropped.")
                    .hint(1);
            }
            before = told.seq();
        }
    }

    /** The numbers that the log of a region shows. */
    private static List<Long> sentences(Person person, String region) {
        var text = String.valueOf(person.ask("""
                const named = (each) => each.getAttribute('aria-label') ??
                  document.getElementById(each.getAttribute('aria-labelledby'))?.textContent ??
                  each.querySelector('h1, h2, h3, h4, legend, caption')?.textContent ?? ''
                const region = [...document.querySelectorAll('section, [role=region], fieldset, article')]
                  .find((each) => named(each).trim() === arguments[0])
                return region?.querySelector('[role=log]')?.innerText ?? ''
                """, region));
        return SENTENCE.matcher(text).results().map((MatchResult found) -> Long.valueOf(found.group(1))).toList();
    }

}
