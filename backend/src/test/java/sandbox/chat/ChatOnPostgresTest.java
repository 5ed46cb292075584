package sandbox.chat;

import sandbox.PostgresTest;

@PostgresTest
class ChatOnPostgresTest extends ChatTest {

}
