package sandbox.people;

import sandbox.messaging.Refused;

/**
 * Whose name is whose. A name belongs to the client-id that first used it until it has
 * been gone for a while, so its owner is let in again while the server still counts the
 * session that a dead wire left behind, and nobody else is.
 */
interface People {

    /**
     * Lets a session in under a name.
     * @return the name as its holder first wrote it: {@code alice} and {@code Alice} are
     * one
     * @throws Refused if somebody else holds the name
     */
    String enter(String name, String clientId, String session);

    /** However it ended; what has left already may leave again. */
    void leave(String session);

}
