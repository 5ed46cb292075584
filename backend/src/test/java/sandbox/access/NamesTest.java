package sandbox.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"',
            value = { "alice, Alice", "O'Brien, O’Brien", "O'Brien, O‘Brien", "O'Brien, Oʼbrien", "O'Brien, O`Brien",
                    "Anne-Marie, Anne‑Marie", "Anne-Marie, Anne–Marie", "Alice, Ａｌｉｃｅ", "山田 太郎, 山田　太郎",
                    "Strauß, STRAUSS", "Οδυσσεύς, ΟΔΥΣΣΕΎΣ", "İpek, ipek", "علي, علی", "كريم, کریم", "محمد, محـمد",
                    "علی‌رضا, علیرضا", "ali2, ali۲", "Gal·la, Gal•la", "ジョン・スミス, ｼﾞｮﾝ･ｽﾐｽ", "葛, 葛\uDB40\uDD00",
                    "Ko\u200Bch, Koch", "Zoe\u0308, Zoë", "ג'ורג', ג׳ורג׳", "Ka'ahumanu, Kaʻahumanu" })
    void onePersonMayWriteAName(String name, String otherwise) {
        assertThat(Names.key(otherwise)).isEqualTo(Names.key(name));
    }

    @ParameterizedTest
    @CsvSource({ "jose, josé", "ann, anne", "mary jane, maryjane", "か, が" })
    void namesThatReadDifferentlyAreTwo(String name, String other) {
        assertThat(Names.key(other)).isNotEqualTo(Names.key(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "O’Brien", "’t Hooft", "Anne–Marie", "小明", "山田　太郎", "ジョン・スミス", "Gal·la", "阿凡提•买买提",
            "علی‌رضا", "ג׳ורג׳", "སྟན་འཛིན", "प्रिया", "ക്ഷമ", "Kaʻahumanu", "葛\uDB40\uDD00城", "Jr.", "Nguyễn Thị Ánh",
            "สมชาย", "Ա՚բ" })
    void peopleAreReallyCalledSo(String name) {
        assertThat(Names.isAllowed(Names.shown(name))).isTrue();
        assertThat(Names.isTooLong(Names.shown(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\u00a0\u3000", "\u200b\u2063\ufeff", "\u3164\u115f\uffa0", "\u2800", "\u200d",
            "\ufe0f", "\u202e" })
    void whatShowsNothingIsNoName(String name) {
        assertThat(Names.shown(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<b>", "a/b", "-", "a\nb", "😀", "\u0301a" })
    void whatIsNoLetterIsRefused(String name) {
        assertThat(Names.isAllowed(Names.shown(name))).isFalse();
    }

}
