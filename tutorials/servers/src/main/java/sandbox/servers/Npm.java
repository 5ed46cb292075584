package sandbox.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Installs the packages of the server for Node, with the npm that came with Node. */
public record Npm(Path folder, Consumer<String> says) {

    public void install() {
        if (!Files.exists(this.folder.resolve("package.json"))) {
            throw new Trouble("There is no server for Node in " + this.folder + " yet.",
                    "It is given in chapter 2: scripts/workshop given 2");
        }
        if (Files.isDirectory(this.folder.resolve("node_modules"))) {
            return;
        }
        this.says.accept("Installing the packages of node/package.json…");
        run("install");
    }

    /** What the lock file names, if that has changed since. */
    public void installLocked() {
        var installed = this.folder.resolve("node_modules/.package-lock.json").toFile();
        if (installed.lastModified() < this.folder.resolve("package-lock.json").toFile().lastModified()) {
            this.says.accept("Installing the packages of " + this.folder.resolve("package.json") + "…");
            run("ci");
        }
    }

    private void run(String what) {
        var node = NodeApp.node();
        var log = this.folder.resolve("npm.log");
        var builder = new ProcessBuilder(node.toString(), cli(node).toString(), what, "--no-audit", "--no-fund",
                "--prefer-offline")
            .directory(this.folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment()
            .merge("PATH", node.getParent().toString(), (path, own) -> own + File.pathSeparator + path);
        try (var meanwhile = Meanwhile.says(this.says, "npm is still at work, after %s s.")) {
            if (builder.start().waitFor() != 0) {
                throw new Trouble("npm could not install the packages.", "What it said is in " + log);
            }
        }
        catch (IOException failure) {
            throw new Trouble("npm could not be started: " + failure.getMessage(), "scripts/doctor looks for why.");
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Beside Node as frontend-maven-plugin lays it out, or as Node's own installers do.
     */
    public static Path cli(Path node) {
        for (var place : new String[] { "node_modules/npm", "../lib/node_modules/npm", "../share/nodejs/npm" }) {
            var cli = node.getParent().resolve(place).resolve("bin/npm-cli.js");
            if (Files.exists(cli)) {
                return cli;
            }
        }
        throw new Trouble("There is no npm beside " + node + ".", "scripts/build fetches both.");
    }

}
