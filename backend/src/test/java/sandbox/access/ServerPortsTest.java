package sandbox.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServerPortsTest {

    @Test
    void faultProxiesFollowTheServerOrAreWhereTheOperatorWantsThem() {
        assertThat(ports("+1-+3", "127.0.0.1").faults(8080)).containsExactly(8081, 8082, 8083);
        assertThat(ports("9001-9003", "127.0.0.1").faults(8080)).containsExactly(9001, 9002, 9003);
        assertThat(ports("9001-9003", "127.0.0.1").faults(9002)).containsExactly(9001, 9003);
    }

    @Test
    void theyNeverReachBeyondTheHighestPort() {
        assertThat(ports("+1-+16", "127.0.0.1").faults(65_533)).containsExactly(65_534, 65_535);
    }

    @Test
    void theyAreFewHoweverManyAreAskedFor() {
        assertThat(ports("1024-65535", "127.0.0.1").faults(8080)).hasSize(64);
    }

    @Test
    void thereAreNoneWhereOthersCanReachTheServer() {
        assertThat(ports("+1-+3", "0.0.0.0").faults(8080)).isEmpty();
        assertThat(ports("+1-+3", "0.0.0.0").all(8080)).containsExactly(8080);
    }

    @Test
    void whatIsNoRangeIsSaidAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> ports("some", "127.0.0.1"))
            .withMessageContaining("it has to be like +1-+16 or 9001-9016");
    }

    private static ServerPorts ports(String range, String address) {
        try {
            return new ServerPorts(range, false, InetAddress.getByName(address), 0, 0);
        }
        catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
