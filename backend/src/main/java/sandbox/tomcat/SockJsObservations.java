package sandbox.tomcat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;

import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

import sandbox.messaging.MessagingMetrics;

/**
 * What SockJS's transports ask for is left out of {@code http.server.requests}: a stream
 * that is open for half a minute is no slow page, and {@link MessagingMetrics} tells of
 * its session.
 */
@Component
class SockJsObservations implements ObservationPredicate {

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext asked
                && SockJsDisconnects.isTransport(asked.getCarrier()));
    }

}
