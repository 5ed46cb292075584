package sandbox.people;

import sandbox.PostgresTest;

@PostgresTest
class SignInOnPostgresTest extends SignInTest {

}
