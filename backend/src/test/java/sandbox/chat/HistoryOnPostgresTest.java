package sandbox.chat;

import sandbox.PostgresTest;

@PostgresTest
class HistoryOnPostgresTest extends HistoryTest {

}
