package sandbox.lab;

import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** What a page may not have, it is told in a sentence: {@code detail} of RFC 9457. */
@RestControllerAdvice("sandbox.lab")
class LabRefusals {

    @ExceptionHandler
    ProblemDetail refused(ResponseStatusException why) {
        return why.getBody();
    }

}
