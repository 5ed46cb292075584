package sandbox.presence;

import sandbox.PostgresTest;

@PostgresTest
class PresenceOnPostgresTest extends PresenceTest {

}
