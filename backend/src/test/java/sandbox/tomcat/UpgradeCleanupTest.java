package sandbox.tomcat;

import java.nio.channels.SocketChannel;

import org.apache.catalina.connector.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.UpgradeToken;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.websocket.server.WsHttpUpgradeHandler;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import sandbox.SandboxTest;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class UpgradeCleanupTest {

    private final Tomcat tomcat = new Tomcat();

    @Test
    void aSocketThatAnotherThreadHasClosedIsLetGoOfWhenTomcatAsks() throws Exception {
        var socket = this.tomcat.socket();
        var upgraded = this.tomcat.createUpgradeProcessor(socket,
                new UpgradeToken(new WsHttpUpgradeHandler(), null, null, "websocket"));

        this.tomcat.addWaitingProcessor(upgraded);
        upgraded.timeoutAsync(System.currentTimeMillis());
        var whileOpen = this.tomcat.getWaitingProcessorCount();
        socket.close();
        upgraded.timeoutAsync(System.currentTimeMillis());

        assertThat(whileOpen).isOne();
        assertThat(this.tomcat.getWaitingProcessorCount()).isZero();
    }

    @Test
    void anOpenSocketDoesNotKeepTheRequestItBeganAs() throws Exception {
        var socket = this.tomcat.socket();
        var channel = (Channel) socket.getSocket();
        socket.setAppReadBufHandler(new InputBuffer(new Request()));

        this.tomcat.createUpgradeProcessor(socket,
                new UpgradeToken(new WsHttpUpgradeHandler(), null, null, "websocket"));

        assertThat(channel.whoReads()).isSameAs(ApplicationBufferHandler.EMPTY);
    }

    @Test
    void theServerIsOneThatDoes(@Autowired ServletWebServerApplicationContext server) {
        var running = ((TomcatWebServer) server.getWebServer()).getTomcat().getConnector().getProtocolHandler();

        assertThat(running).isInstanceOf(UpgradeCleanup.Forgetting.class);
    }

    private static final class Tomcat extends UpgradeCleanup.Forgetting {

        private NioSocketWrapper socket() throws Exception {
            var channel = new Channel();
            var socket = new NioSocketWrapper(channel, (NioEndpoint) getEndpoint());
            channel.reset(SocketChannel.open(), socket);
            return socket;
        }

    }

    private static final class Channel extends NioChannel {

        private Channel() {
            super(new SocketBufferHandler(0, 0, false));
        }

        private ApplicationBufferHandler whoReads() {
            return getAppReadBufHandler();
        }

    }

}
