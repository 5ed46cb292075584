package sandbox.tomcat;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import sandbox.SandboxTest;

import static org.assertj.core.api.Assertions.assertThat;

/** That nobody is cut in another's place is seen in the tests of abuse. */
@SandboxTest
class NoProcessorReuseTest {

    @Test
    void nothingIsKeptForTheNext(@Autowired ServletWebServerApplicationContext server) {
        var connector = ((TomcatWebServer) server.getWebServer()).getTomcat().getConnector();

        assertThat(connector.getProperty("processorCache")).hasToString("0");
        assertThat(connector.getProperty("socket.bufferPool")).hasToString("0");
    }

}
