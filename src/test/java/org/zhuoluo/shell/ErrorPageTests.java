package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.HouseTest;

/** Whatever fails is told in a sentence; of an unknown failure the reader gets a number, the log the rest. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

    private static final String SECRET = "relation \"problems\" does not exist";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Refusals refusals;

    @Test
    void tellsTheNumberOfAnUnknownFailureAndLogsTheRest(CapturedOutput log) throws Exception {
        MockMvc failing = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(refusals)
                .build();
        String told = (String) failing.perform(get("/failing").locale(Locale.CHINA))
                .andExpect(status().isInternalServerError())
                .andExpect(model().attribute("detail", not(containsString(SECRET))))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("detail");
        assertNumberIsLogged(told, log);
        failing.perform(get("/api/failing"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", not(containsString(SECRET))));
    }

    @Test
    void tellsTheNumberOfAPageThatCannotBeDrawn(CapturedOutput log) throws Exception {
        String page = mvc.perform(failed(500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(SECRET))
                        .with(user("office")))
                .andExpect(content().string(allOf(not(containsString(SECRET)), not(containsString("at org.")))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertNumberIsLogged(page, log);
    }

    @Test
    void saysInTheReadersLanguageWhatIsNotThere() throws Exception {
        mvc.perform(get("/rounds/1/tasks/999.9").with(user("office")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有这一页，或您无权查看。")));
        mvc.perform(failed(404).with(user("office"))).andExpect(content().string(containsString("没有这一页")));
        mvc.perform(failed(413)).andExpect(content().string(containsString("单个文件不超过 50 MB")));
    }

    @Test
    void tellsAFormThatIsOlderThanItsSession() throws Exception {
        assertExpired(post("/rounds/1/tasks/15.1/entries").with(user("unit")));
        assertExpired(multipart("/rounds/1/import").file("file", new byte[] {1}));
    }

    private void assertExpired(RequestBuilder form) throws Exception {
        MockHttpServletRequest refused =
                mvc.perform(form).andExpect(status().isForbidden()).andReturn().getRequest();
        mvc.perform(failed(403).with(request -> {
                    refused.getAttributeNames().asIterator().forEachRemaining(name -> {
                        if (name.equals("form.expired")) {
                            request.setAttribute(name, refused.getAttribute(name));
                        }
                    });
                    return request;
                }))
                .andExpect(content().string(containsString("页面已过期，内容未提交")));
    }

    private static void assertNumberIsLogged(String told, CapturedOutput log) {
        assertThat(told).containsPattern("编号 [0-9a-f]{8} 告知");
        String number = told.replaceAll("(?s).*编号 ([0-9a-f]{8}) 告知.*", "$1");
        assertThat(log).contains("Incident " + number).contains(SECRET);
    }

    /** What the container asks for after a failure outside the controllers. */
    private static MockHttpServletRequestBuilder failed(int status) {
        return get("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere");
    }

    @RestController
    static class Failing {

        @GetMapping({"/failing", "/api/failing"})
        String fail() {
            throw new IllegalStateException(SECRET);
        }
    }
}
