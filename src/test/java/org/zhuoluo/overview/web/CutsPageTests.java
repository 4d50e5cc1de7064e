package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.overview.Cut;

/** The cuts show the same tasks in every way, open their rows, and are taken away as they are shown. */
@HouseTest
class CutsPageTests {

    private static final Pattern FIGURE =
            Pattern.compile("<a (?=[^>]*href=\"([^\"]+)\")(?=[^>]*data-count=\"(\\d+)\")[^>]*>");
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Cut.class)
    void opensTheRowsEachFigureCounts(Cut cut) throws Exception {
        Map<String, String> figures = new LinkedHashMap<>();
        Matcher found = FIGURE.matcher(
                page("/rounds/1/cuts?by=" + cut + "&list=FEEDBACK&asOf=2020-10-01&from=2020-W39", "leader"));
        while (found.find()) {
            figures.put(HtmlUtils.htmlUnescape(found.group(1)), found.group(2));
        }
        assertThat(figures).isNotEmpty();
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            Matcher total = TOTAL.matcher(page(figure.getKey(), "leader"));
            assertThat(total.find()).as(figure.getKey()).isTrue();
            assertThat(total.group(1)).as(figure.getKey()).isEqualTo(figure.getValue());
        }
    }

    @Test
    void isTakenAwayAsItIsShown() throws Exception {
        String csv = new String(file("/rounds/1/cuts.csv?by=LEAD_UNIT&list=FEEDBACK"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("区委组织部");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file("/rounds/1/cuts.xlsx?by=LEAD_UNIT&list=FEEDBACK")))) {
            assertThat(StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                            .map(Object::toString))
                    .contains("区委组织部", "区政府办");
        }
        mvc.perform(request("/api/v1/rounds/1/cuts?by=LEAD_UNIT&list=FEEDBACK", "leader"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.whole.row.tasks.total").value(91))
                .andExpect(jsonPath("$.parts.length()").value(8));
    }

    @Test
    void showsAUnitItsOwnTasksOnly() throws Exception {
        assertThat(page("/rounds/1/cuts?by=LEAD_UNIT", "unit")).doesNotContain("区委统战部");
        assertThat(page("/rounds/1/cuts?by=LEAD_UNIT", "office")).contains("区委统战部");
        mvc.perform(request("/rounds/1/cuts", "system")).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?by=COLOUR", "?asOf=2999-01-01", "?asOf=x", "?list=NONE", "?from=2020-W99"})
    void tellsWhatItCannotRead(String query) throws Exception {
        mvc.perform(request("/rounds/1/cuts" + query, "office")).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void needsAFixedNumberOfStatements(Cut cut) throws Exception {
        assertThat(Statements.of(mvc, request("/rounds/1/cuts?by=" + cut, "office")))
                .isLessThanOrEqualTo(12);
    }

    private byte[] file(String path) throws Exception {
        return mvc.perform(request(path, "leader"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String page(String path, String login) throws Exception {
        return new String(
                mvc.perform(request(path, login))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder request(String path, String login) {
        return get(URI.create(path)).locale(Locale.CHINA).with(user(login));
    }
}
