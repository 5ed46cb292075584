package sandbox.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;

/** In a process of its own, as it is asked: with the home of somebody else. */
class DoctorTest {

    @TempDir
    private Path home;

    @Test
    void aProxyWithoutANumberForItsPortIsNamed() throws IOException {
        settings("<proxies><proxy><host>localhost</host><port>${port}</port></proxy></proxies>");

        assertThat(says()).contains("FIX  The port of the proxy in ~/.m2/settings.xml is “${port}” → it is a number");
    }

    @Test
    void whatIsNotInForceIsNotAsked() throws IOException {
        settings("""
                <proxies><proxy><active>false</active><host>none</host><port>none</port></proxy></proxies>
                <mirrors><mirror><mirrorOf>internal</mirrorOf><url>http://none.invalid/</url></mirror>
                <mirror><mirrorOf>*,!internal</mirrorOf><url>http://localhost:1/</url></mirror></mirrors>""");

        assertThat(says()).contains("http://localhost:1/ does not answer").doesNotContain("none");
    }

    private void settings(String xml) throws IOException {
        Files.writeString(Files.createDirectories(this.home.resolve(".m2")).resolve("settings.xml"),
                "<settings>%s</settings>".formatted(xml));
    }

    private String says() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Duser.home=" + this.home, "-cp",
                System.getProperty("java.class.path"), Doctor.class.getName())
            .directory(Places.repository().toFile())
            .redirectErrorStream(true)
            .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

}
