package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuoluo.shared.PersonalNumbers.Kind;

/** What is masked before a paper goes out, and what stays. */
class PersonalNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "身份证21140219800101123X在册,IDENTITY,身份证211*************3X在册",
        "证件 211402 19800101 1234,IDENTITY,证件 211*** ******** **34",
        "２１１４０２１９８００１０１１２３４,IDENTITY,２１１*************３４",
        "卡号6222 0202 0001 1234 567,ACCOUNT,卡号622* **** **** **** *67",
        "电话13812345678。,TELEPHONE,电话138******78。",
        "办公室 0429-2345678,TELEPHONE,办公室 042*-*****78"
    })
    void findsAndMasks(String text, Kind kind, String masked) {
        assertThat(PersonalNumbers.in(text))
                .extracting(PersonalNumbers.Found::kind)
                .containsExactly(kind);
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020年3月10日至5月20日，涉及资金150000000元",
                "2020.3.1-2020.12.31逐月调度",
                "2020-10-12 2020-10-13",
                "连纪发〔2020〕12号；编号7.2.1、10.1"
            })
    void leavesDaysAmountsAndNumbersOfPapers(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }
}
