package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Path;

/** Another process in Java, with the same classes. */
final class Other {

    private Other() {
    }

    static Process main(Class<?> main, Path argument) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName(),
                argument.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    }

}
