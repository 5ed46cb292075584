package sandbox.tomcat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;

import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * What SockJS's transports ask for is left out of {@code http.server.requests}: a stream
 * that is open for half a minute is no slow page, and {@code MessagingMetrics} tells of
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
