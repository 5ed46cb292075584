package sandbox.people;

import sandbox.messaging.Refused;

/** Somebody else holds the name. */
class NameTaken extends Refused {

    /**
     * @param name as its holder writes it
     */
    NameTaken(String name) {
        super("name-taken", "Somebody is already called %s.".formatted(name), "Choose another name.");
    }

}
