package sandbox.whisper;

import sandbox.PostgresTest;

@PostgresTest
class WhisperOnPostgresTest extends WhisperTest {

}
