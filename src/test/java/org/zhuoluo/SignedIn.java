package org.zhuoluo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.test.web.servlet.MockMvc;

/** Signs somebody of the demo in for good: files are taken only from who has a session of their own. */
public final class SignedIn {

    private SignedIn() {}

    /** The cookie of the session. */
    public static Cookie as(String login, MockMvc mvc) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .param("username", login)
                        .param("password", "zhuoluo-demo")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("zhuoluo-session"));
    }
}
