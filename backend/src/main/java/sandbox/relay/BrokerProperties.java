package sandbox.relay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the broker of all nodes is, and how they are let in.
 *
 * @param port of its STOMP listener
 * @param heartbeat how often either side says that it is there, on the connection on
 * which a node publishes
 */
@ConfigurationProperties("sandbox.broker")
record BrokerProperties(String host, int port, String virtualHost, String login, String passcode, Duration heartbeat) {
}
