package sandbox.bench.load;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTest {

    private final Ledger ledger = new Ledger(2, 1);

    private final Stamp first = this.ledger.say(0);

    @Test
    void aMessageIsHeardWhenAllHaveHeardIt() {
        this.ledger.hear(0, this.first);
        var heardByOne = this.ledger.isHeard(0);
        this.ledger.hear(1, this.first);

        assertThat(heardByOne).isFalse();
        assertThat(this.ledger.isHeard(0)).isTrue();
        assertThat(this.ledger.missing()).isZero();
    }

    @Test
    void aDoubledMessageIsAViolation() {
        this.ledger.hear(1, this.first);

        assertThatThrownBy(() -> this.ledger.hear(1, this.first)).isInstanceOf(ProtocolViolation.class)
            .hasMessage("Client 1 heard message 1 of client 0 after message 1.");
    }

    @Test
    void aMessageLeftOutIsAViolation() {
        var second = this.ledger.say(0);

        assertThatThrownBy(() -> this.ledger.hear(0, second)).isInstanceOf(ProtocolViolation.class)
            .hasMessage("Client 0 heard message 2 of client 0 after message 0.");
    }

    @Test
    void whatDoesNotComeIsMissing() {
        this.ledger.hear(0, this.first);

        assertThat(this.ledger.missing()).isEqualTo(1);
    }

}
