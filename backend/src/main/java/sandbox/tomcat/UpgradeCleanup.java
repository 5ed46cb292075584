package sandbox.tomcat;

import org.apache.coyote.Processor;
import org.apache.coyote.UpgradeToken;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.coyote.http11.upgrade.UpgradeGroupInfo;
import org.apache.coyote.http11.upgrade.UpgradeProcessorInternal;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets go of what Tomcat (11.0.27) keeps too long of a WebSocket. An open one keeps the
 * request that it began as, with all its buffers. A closed one is kept with those that
 * wait for something: when one thread closes it while another is still at what came in,
 * the other puts it there after the first has looked, for ever. Tomcat asks all of them
 * once a second whether they have waited too long: one that is closed takes itself away.
 */
@Component
class UpgradeCleanup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.setProtocol(Forgetting.class.getName());
    }

    /** Tomcat makes one itself. */
    public static class Forgetting extends Http11NioProtocol {

        @Override
        protected Processor createUpgradeProcessor(SocketWrapperBase<?> socket, UpgradeToken upgrade) {
            // of the request: it has nothing to read any more
            socket.setAppReadBufHandler(ApplicationBufferHandler.EMPTY);
            return (upgrade.httpUpgradeHandler() instanceof InternalHttpUpgradeHandler)
                    ? new Upgraded(socket, upgrade, getUpgradeGroupInfo(upgrade.protocol()))
                    : super.createUpgradeProcessor(socket, upgrade);
        }

        private final class Upgraded extends UpgradeProcessorInternal {

            private final SocketWrapperBase<?> socket;

            private Upgraded(SocketWrapperBase<?> socket, UpgradeToken upgrade, UpgradeGroupInfo all) {
                super(socket, upgrade, all);
                this.socket = socket;
            }

            @Override
            public void timeoutAsync(long now) {
                super.timeoutAsync(now);
                if (this.socket.isClosed()) {
                    removeWaitingProcessor(this);
                }
            }

        }

    }

}
