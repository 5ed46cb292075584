package sandbox.people;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one word that lets a visitor in. Everybody knows the default, so it will do on the
 * loopback only.
 */
@Component
class Passcode {

    static final String DEFAULT = "workshop";

    private final byte[] passcode;

    Passcode(@Value("${sandbox.passcode}") String passcode, @Value("${server.address}") InetAddress address) {
        if (!address.isLoopbackAddress() && (passcode.isBlank() || passcode.equals(DEFAULT))) {
            throw new PasscodeNeeded(address);
        }
        this.passcode = passcode.getBytes(StandardCharsets.UTF_8);
    }

    boolean is(@Nullable String offered) {
        return offered != null && MessageDigest.isEqual(this.passcode, offered.getBytes(StandardCharsets.UTF_8));
    }

}
