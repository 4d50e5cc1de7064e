package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;

/** What a city takes away of its districts: the rows of the page, its figures to the digit. */
@HouseTest
class RegionFilePageTests {

    private static final String FILE = "/regions/2/rounds";

    @Autowired
    private MockMvc mvc;

    @Test
    void takesAwayTheRowsOfThePage() throws Exception {
        String[] lines = new String(file(FILE + ".csv?asOf=2020-10-11"), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("\ufeff地区,轮次,阶段,截至").contains("完成率（%）");
        assertThat(lines[1])
                .startsWith("连山区,省委第二巡视组巡视反馈意见整改,集中整改,2020-10-11,69,0,")
                .contains(",56,81.2,91,");
        assertThat(lines[2])
                .startsWith("合计（1 个轮次）,,,2020-10-11,69,0,")
                .endsWith(lines[1].substring(lines[1].lastIndexOf(',')));
    }

    @Test
    void saysTheSameInBothFormats() throws Exception {
        List<String> sheet = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(FILE + ".xlsx")))) {
            DataFormatter cells = new DataFormatter(Locale.ROOT);
            for (Cell cell : workbook.getSheetAt(0).getRow(1)) {
                sheet.add(cells.formatCellValue(cell));
            }
        }
        String csv = new String(file(FILE + ".csv"), StandardCharsets.UTF_8).split("\r\n")[1];
        assertThat(csv.replaceAll("\\.0(?=,|$)", "").split(","))
                .containsExactlyElementsOf(sheet)
                .hasSize(20);
    }

    @Test
    void isNamedByRegionListAndDay() throws Exception {
        mvc.perform(get(FILE + ".csv?list=SELF_CHECK").locale(Locale.CHINA).with(user("city")))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("2020-10-12.csv")))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment")));
    }

    @ParameterizedTest
    @CsvSource({
        "city, .csv?asOf=2999-01-01, 422",
        "city, .xlsx?sort=price, 422",
        "office, .csv, 404",
        "leader, .xlsx, 404",
        "unit, .csv, 403",
        "system, .xlsx, 403"
    })
    void refusesWhatThePageRefuses(String login, String what, int answer) throws Exception {
        mvc.perform(get(FILE + what).with(user(login))).andExpect(status().is(answer));
    }

    private byte[] file(String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user("city")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
