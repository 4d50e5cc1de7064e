package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.ledger.Ledger;

/** Documents and templates as files with versions: the office replaces them, everybody of the round has every version. */
@HouseTest
class DocumentPageTests {

    private static final String LIST = "/rounds/1/documents";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Ledger ledger;

    @Test
    void keepsEveryVersionForEverybody() throws Exception {
        String at = LIST + "/9";
        upload("office", at, "销号申请表.pdf", "第一版", "").andExpect(redirectedUrl(at));
        upload("office", at, "销号申请表.pdf", "第二版", "短").andExpect(status().isUnprocessableContent());
        upload("office", at, "销号申请表.pdf", "第一版", "内容没有变化也要替换一次").andExpect(status().isConflict());
        upload("office", at, "销号申请表.pdf", "第二版", "增加四有四见逐项说明栏目").andExpect(redirectedUrl(at));
        for (String login : new String[] {"office", "unit", "principal", "leader", "supervisor"}) {
            see(login, at).andExpect(content().string(containsString("增加四有四见逐项说明栏目")));
            see(login, at + "/versions/1").andExpect(content().bytes(pdf("第一版")));
            see(login, at + "/versions/2").andExpect(content().bytes(pdf("第二版")));
        }
        see("unit", at).andExpect(content().string(not(containsString("name=\"files\""))));
        see("system", at + "/versions/1").andExpect(status().isForbidden());
        see("office", at + "/versions/3").andExpect(status().isNotFound());
        see("unit", LIST).andExpect(content().string(containsString("第 2 版")));
        String page = see("office", at).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String sha256 = page.replaceAll("(?s).*SHA-256 ([0-9a-f]{64}).*", "$1");
        assertThat(ledger.provedBy(1, sha256)).extracting(Ledger.Proof::chain).containsExactly("");
        see("office", "/rounds/1/evidence/" + sha256).andExpect(status().isNotFound());
    }

    @Test
    void addsADocument() throws Exception {
        see("office", LIST + "/new").andExpect(content().string(containsString("name=\"register.title\"")));
        String at = mvc.perform(post(LIST + "/new")
                        .param("key", UUID.randomUUID().toString())
                        .param("register.document", "TEMPLATE")
                        .param("register.title", "回头看记录表")
                        .param("register.on", "2020-10-12")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        see("unit", String.valueOf(at)).andExpect(content().string(containsString("回头看记录表")));
        mvc.perform(post(LIST + "/new")
                        .param("register.title", "没有类别的文件")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有类别的文件")));
    }

    @Test
    void isWrittenByTheOfficeOnly() throws Exception {
        for (String login : new String[] {"unit", "leader", "supervisor"}) {
            upload(login, LIST + "/10", "模板.pdf", "不该收下", "没有权限的人不能上传").andExpect(status().isForbidden());
        }
        mvc.perform(post(LIST + "/10/versions")
                        .param("key", UUID.randomUUID().toString())
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        see("office", LIST + "/9999").andExpect(status().isNotFound());
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user(login)));
    }

    private ResultActions upload(String login, String at, String name, String words, String note) throws Exception {
        Cookie session = SignedIn.as(login, mvc);
        return mvc.perform(multipart(at + "/versions")
                .file(new MockMultipartFile("files", name, "application/pdf", pdf(words)))
                .param("key", UUID.randomUUID().toString())
                .param("note", note)
                .locale(Locale.CHINA)
                .cookie(session)
                .with(csrf()));
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.4\n" + content).getBytes(StandardCharsets.UTF_8);
    }
}
