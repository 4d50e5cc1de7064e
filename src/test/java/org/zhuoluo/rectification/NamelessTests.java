package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuoluo.shared.Invalid;

/** Notes of the accountability register hold no number that stands for one person, however it is spaced. */
class NamelessTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证21140219800101123X",
                "证件 211402 19800101 1234",
                "２１１４０２１９８００１０１１２３４",
                "旧证211402800101123",
                "卡号6222 0202 0001 1234 567",
                "电话13812345678",
                "138-1234-5678",
                "+86 138 1234 5678",
                "办公室 0429-2345678"
            })
    void refusesNumbersOfAPerson(String words) {
        assertThatThrownBy(() -> Nameless.require("note", words)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "对2个单位党组织在全区通报。", "连纪发〔2020〕12号，2020年10月12日", "涉及资金150000000元，2019-2020年"})
    void takesWordsWithoutThem(String words) {
        assertThat(Nameless.require("note", words)).isEqualTo(words);
    }
}
