package sandbox.people;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.messaging.simp.stomp.StompHeaders;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static sandbox.StompClients.signIn;

@SandboxTest
class SignInTest {

    static Stream<Arguments> refused() {
        return Stream.of(arguments("wrong-passcode", signIn("alice", "guess", "a")),
                arguments("wrong-passcode", signIn("alice", "", "a")), arguments("wrong-passcode", new StompHeaders()),
                arguments("name-missing", signIn("", "workshop", "a")),
                arguments("name-missing", signIn("   ", "workshop", "a")),
                arguments("name-missing", signIn("\u200b\u3164\u2800\u00a0", "workshop", "a")),
                arguments("name-too-long", signIn("a".repeat(41), "workshop", "a")),
                arguments("name-not-allowed", signIn("<b>alice</b>", "workshop", "a")),
                arguments("name-not-allowed", signIn("alice/bob", "workshop", "a")),
                arguments("name-not-allowed", signIn("-", "workshop", "a")),
                arguments("name-too-long", signIn("\ufdfa".repeat(40), "workshop", "a")),
                arguments("client-id-too-long", signIn("alice", "workshop", "a".repeat(101))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whoIsNotLetInIsToldWhy(String code, StompHeaders signIn, StompClients stomp) {
        var error = stomp.refusalOf(signIn);

        assertThat(error.getFirst("code")).isEqualTo(code);
        assertThat(error.getFirst("message")).isNotBlank();
    }

    @Test
    void aNameThatSomebodyHasIsTaken(StompClients stomp) {
        stomp.connect(signIn("alice", "workshop", "browser of alice"));

        var error = stomp.refusalOf(signIn("Alice", "workshop", "browser of mallory"));

        assertThat(error.getFirst("code")).isEqualTo("name-taken");
    }

    @Test
    void aNameThatLooksTheSameIsTheSame(StompClients stomp) {
        stomp.connect(signIn("Zo\u00eb  O’Brien", "workshop", "browser of zoë"));

        var error = stomp.refusalOf(signIn("Zoe\u0308 O'BRIEN", "workshop", "browser of mallory"));

        assertThat(error.getFirst("code")).isEqualTo("name-taken");
    }

    @Test
    void anOwnerIsLetInBesideHerOwnGhost(StompClients stomp) {
        stomp.connect(signIn("alice", "workshop", "browser of alice"));

        var again = stomp.connect(signIn("alice", "workshop", "browser of alice"));

        assertThat(again).isNotNull();
    }

    @Test
    void namesMayBeWrittenInAnyScript(StompClients stomp) {
        var heard = stomp.connect(signIn("Zoë 小明 O'Neil-2", "workshop", "browser of zoë")).subscribe("/topic/presence");

        stomp.connectAs("bob");

        assertThat(heard.next(now -> now.toString().contains("bob")).toString()).contains("Zoë 小明 O'Neil-2");
    }

    @Test
    void whoSendsNoClientIdFreesTheNameOnLeaving(StompClients stomp) {
        var passing = new StompHeaders();
        passing.setLogin("Passer-by");
        passing.setPasscode("workshop");
        var watching = stomp.connectAs("carol").subscribe("/topic/presence");
        var passerBy = stomp.connect(passing);
        watching.next(now -> now.toString().contains("Passer-by"));
        passerBy.close();
        watching.next(now -> !now.toString().contains("Passer-by"));

        assertThat(stomp.connect(signIn("Passer-by", "workshop", "somebody else"))).isNotNull();
    }

}
