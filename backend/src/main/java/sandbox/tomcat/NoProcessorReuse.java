package sandbox.tomcat;

import org.apache.catalina.connector.Connector;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives every request and every socket objects of its own. Tomcat (11.0.27) keeps what it
 * has made for one, and gives it to the next. When a thread of ours writes to somebody
 * who does not read, and Tomcat gives up, another of its threads clears away behind the
 * first one's back; before that is done with it, somebody new has what it still holds,
 * and is cut in the sloth's place. Buffers stay on the heap: of others Tomcat would free
 * the memory while somebody may still write from it.
 */
@Component
class NoProcessorReuse implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(NoProcessorReuse::customize);
    }

    private static void customize(Connector connector) {
        connector.setProperty("processorCache", "0");
        connector.setProperty("socket.bufferPool", "0");
    }

}
