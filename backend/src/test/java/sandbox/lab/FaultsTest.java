package sandbox.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.SandboxTest;
import sandbox.faults.FaultProxy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class FaultsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    private final List<String> opened = new ArrayList<>();

    @LocalServerPort
    private int server;

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        for (var key : this.opened) {
            ask("DELETE", "/" + key, "");
        }
    }

    @Test
    void aVisitorBreaksAndMendsAWireOfTheirOwn() throws Exception {
        var mine = open();
        var wire = connect(mine);

        assertThat(set(mine, "{'kind':'cut'}").path("on").toString()).isEqualTo("[{\"kind\":\"cut\",\"left\":null}]");
        assertThat(isReset(wire)).isTrue();
        assertThat(json(ask("DELETE", on(mine, "/cut"), "")).path("on")).isEmpty();

        assertThat(hears(mine, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            .startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageIsToldWhatHasPassedItsProxy() throws Exception {
        var mine = open();
        var asks = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        int answered = hears(mine, asks).length();

        assertThat(json(ask("GET", "/" + mine.path("key").asString(), "")).path("traffic"))
            .hasToString("{\"connections\":1,\"requests\":1,\"up\":%s,\"down\":%s}".formatted(asks.length(), answered));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'kind':'cut'}", "{'kind':'close'}", "{'kind':'swallow','down':false}",
            "{'kind':'delay','milliseconds':500,'jitter':200}", "{'kind':'throttle','bytesPerSecond':100}",
            "{'kind':'refuse'}", "{'kind':'refuse-upgrade','hang':true}",
            "{'kind':'slow-handshake','path':'/info','milliseconds':7000}" })
    void everyFaultLastsForATimeOrUntilAllAreLifted(String fault) throws Exception {
        var mine = open();

        var forATime = set(mine, fault.replace("}", ",'seconds':100}")).at("/on/0");
        assertThat(fault).contains("'" + forATime.path("kind").asString() + "'");
        assertThat(forATime.path("left").asInt()).isBetween(50_000, 100_000);
        assertThat(set(mine, fault).at("/on/0/left").isNull()).isTrue();

        assertThat(json(ask("DELETE", on(mine, ""), "")).path("on")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            value = { "{'kind':'goodbye'}|400", "{'kind':'throttle'}|400",
                    "{'kind':'swallow','up':false,'down':false}|400", "{'kind':'delay','milliseconds':-1}|400",
                    "{}|400", "{'kind':'delay','milliseconds':9999999}|400", "nonsense|400" })
    void aFaultThatMakesNoSenseIsABadRequest(String fault, int status) throws Exception {
        assertThat(ask("PUT", on(open(), ""), fault).statusCode()).isEqualTo(status);
    }

    @Test
    void whoComesWhenAllAreTakenIsToldSo() throws Exception {
        while (ask("POST", "", "").statusCode() == 201) {
            assertThat(this.opened).hasSizeLessThanOrEqualTo(16);
        }

        var refusal = ask("POST", "", "");

        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(json(refusal).path("detail").asString()).startsWith("All fault proxies are in use.");
    }

    @Test
    void aPageWishesForThePortItHadBefore() throws Exception {
        var before = List.of(open(), open());
        closeWhatWasOpened();
        // not the first that is free
        int had = before.get(1).path("port").asInt();

        assertThat(json(ask("POST", "", "{'port':%s}".formatted(had))).path("port").asInt()).isEqualTo(had);
        assertThat(json(ask("POST", "", "{'port':%s}".formatted(had))).path("port").asInt())
            .isBetween(this.server + 1, this.server + 16)
            .isNotEqualTo(had);
        assertThat(json(ask("POST", "", "{'port':1}")).path("port").asInt()).isGreaterThan(this.server);
        assertThat(ask("POST", "", "{}").statusCode()).isEqualTo(201);
        assertThat(ask("POST", "", "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void whoLeavesClosesTheirProxy() throws Exception {
        var mine = open();
        var wire = connect(mine);

        assertThat(ask("DELETE", "/" + mine.path("key").asString(), "").statusCode()).isEqualTo(204);

        assertThat(isReset(wire)).isTrue();
        assertThat(ask("GET", "/" + mine.path("key").asString(), "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({ "Origin,http://evil.example", "Origin,null", "Origin,http://localhost:1", "Sec-Fetch-Site,same-site",
            "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,none" })
    void noOtherPageMayOpenOrBreakAnything(String header, String value) throws Exception {
        var key = "/" + open().path("key").asString();

        assertThat(ask("POST", "", "", header, value).statusCode()).isEqualTo(403);
        assertThat(ask("GET", key, "", header, value).statusCode()).isEqualTo(403);
        assertThat(ask("PUT", key + "/on", "{'kind':'cut'}", header, value).statusCode()).isEqualTo(403);
        assertThat(ask("DELETE", key, "", header, value).statusCode()).isEqualTo(403);
        assertThat(ask("OPTIONS", key, "", header, value).statusCode()).isEqualTo(403);
        assertThat(ask("POST", ";a=b/", "", header, value).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void aPageOfOursMay() throws Exception {
        var own = "http://localhost:" + this.server;

        assertThat(ask("POST", "", "", "Origin", own, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(201);
    }

    @Test
    void aPageThroughAPortTheServerDoesNotKnowIsToldSo() throws Exception {
        assertThat(json(ask("GET", "", "")).path("whyNot").isNull()).isTrue();
        int own = this.server;
        try (var wire = FaultProxy.before(own)) {
            this.server = wire.port();

            assertThat(json(ask("GET", "", "")).path("whyNot").asString()).contains("came through port " + wire.port());
            assertThat(ask("POST", "", "").statusCode()).isEqualTo(403);
        }
        finally {
            this.server = own;
        }
    }

    @Test
    void aPageThroughAFaultProxyMayHaveOneToo() throws Exception {
        int own = this.server;
        var mine = open();
        this.server = mine.path("port").asInt();
        var next = open();
        this.server = own;

        assertThat(next.path("port").asInt()).isNotEqualTo(mine.path("port").asInt());
    }

    private static Socket connect(JsonNode mine) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), mine.path("port").asInt());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** All that came until the server had closed. */
    private static String hears(JsonNode mine, String asks) throws IOException {
        try (var socket = connect(mine)) {
            socket.getOutputStream().write(asks.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isReset(Socket wire) throws IOException {
        try (wire) {
            wire.getInputStream().readAllBytes();
            return false;
        }
        catch (SocketException reset) {
            return true;
        }
    }

    private JsonNode open() throws IOException, InterruptedException {
        var answer = ask("POST", "", "");
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer);
    }

    private JsonNode set(JsonNode mine, String fault) throws IOException, InterruptedException {
        return json(ask("PUT", on(mine, ""), fault));
    }

    private static String on(JsonNode mine, String kind) {
        return "/" + mine.path("key").asString() + "/on" + kind;
    }

    private HttpResponse<String> ask(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/faults%s".formatted(this.server, path)))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = this.http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
            this.opened.add(json(answer).path("key").asString());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

}
