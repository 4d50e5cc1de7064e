package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuoluo.shared.Invalid;

class CanonicalTests {

    @Test
    void sortsMembersAndLeavesNoSpace() {
        Map<String, Object> object = new HashMap<>();
        object.put("b", List.of(1, "二", List.of()));
        object.put("a", null);
        object.put("c", Map.of());
        assertThat(written(object)).isEqualTo("{\"a\":null,\"b\":[1,\"二\",[]],\"c\":{}}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(written(Map.of("k", "\"\\/\n\u0001é𠮷"))).isEqualTo("{\"k\":\"\\\"\\\\/\\n\\u0001é𠮷\"}");
    }

    @Test
    void refusesFractions() {
        assertThatThrownBy(() -> Canonical.bytes(Map.of("k", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void composesLetters() {
        assertThat(Canonical.text("words", "e\u0301")).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\ud800", "\udc00b"})
    void refusesWhatCannotBeStored(String text) {
        assertThatThrownBy(() -> Canonical.text("words", text)).isInstanceOf(Invalid.class);
    }

    @Test
    void digestsALeafAsCertificateTransparencyDoes() {
        assertThat(Canonical.hex(Canonical.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    private static String written(Map<String, Object> object) {
        return new String(Canonical.bytes(object), StandardCharsets.UTF_8);
    }
}
