package sandbox.people;

import java.net.InetAddress;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Others could reach this server, and the passcode is the one everybody knows. */
class PasscodeNeeded extends RuntimeException {

    PasscodeNeeded(InetAddress address) {
        super("The server would listen on %s, where others can reach it, with the default passcode."
            .formatted(address.getHostAddress()));
    }

    static class Analyzer extends AbstractFailureAnalyzer<PasscodeNeeded> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, PasscodeNeeded cause) {
            return new FailureAnalysis(cause.getMessage(),
                    "Set a passcode of your own, such as --sandbox.passcode=\"a few words\", "
                            + "or leave server.address at 127.0.0.1.",
                    cause);
        }

    }

}
