package sandbox.messaging;

import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.stereotype.Controller;

/**
 * The probe tells its sender whether its client could send; there is nothing for the
 * server to do.
 */
@Controller
class ProbeController {

    @MessageMapping(Destinations.PROBE)
    void probe() {
    }

}
