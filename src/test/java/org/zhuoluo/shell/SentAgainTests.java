package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zhuoluo.shell.SentAgain.Field;

/** What was sent goes on the page whole, or not at all. */
class SentAgainTests {

    private static final String BOUNDARY = "----form";

    @Test
    void keepsEveryFieldAndShowsWhatWasWritten() {
        MockHttpServletRequest form = form("/rounds/1/letters");
        form.addParameter("key", "7c0e");
        form.addParameter("words", "两行\r\n文字");
        form.addParameter("day", "2020-10-12");
        SentAgain sent = SentAgain.of(form);
        assertThat(sent.isOnce()).isTrue();
        assertThat(sent.typed()).containsExactly(new Field("words", "两行\r\n文字"));
        assertThat(sent.untyped()).containsExactly(new Field("key", "7c0e"), new Field("day", "2020-10-12"));
    }

    @Test
    void leavesInTheAddressWhatCameWithIt() {
        MockHttpServletRequest form = form("/rounds/1/tasks");
        form.setQueryString("page=2&to=a");
        form.addParameter("page", "2");
        form.addParameter("to", "a", "b");
        SentAgain sent = SentAgain.of(form);
        assertThat(sent.address()).isEqualTo("/rounds/1/tasks?page=2&to=a");
        assertThat(sent.fields()).containsExactly(new Field("to", "b"));
    }

    @Test
    void keepsNothingOfAFormWithAPassword() {
        MockHttpServletRequest form = form("/sign-in");
        form.addParameter("username", "unit");
        form.addParameter("passwordAgain", "zhuoluo-demo");
        SentAgain sent = SentAgain.of(form);
        assertThat(sent.secret()).isTrue();
        assertThat(sent.fields()).isEmpty();
    }

    @Test
    void leadsToNoOtherHouse() {
        assertThat(SentAgain.of(form("//elsewhere/rounds")).address()).isEqualTo("/elsewhere/rounds");
    }

    @Test
    void readsTheFieldsBeforeTheFilesOfAnUpload() {
        SentAgain sent =
                SentAgain.of(upload(part("words", "已整改\r\n--很好") + file("files", "照片.jpg", "x".repeat(400_000))));
        assertThat(sent.fields()).containsExactly(new Field("words", "已整改\r\n--很好"));
        assertThat(sent.files()).extracting(UploadBeginning.File::name).containsExactly("照片.jpg");
        assertThat(sent.fileFields()).containsExactly("files");
    }

    @Test
    void missesFilesUntilTheyAreChosenAgain() {
        String missed = part("words", "已整改") + part(SentAgain.MISSED, "files/照片 1/2.jpg");
        SentAgain without = SentAgain.of(upload(missed + file("files", "", "")));
        assertThat(without.files()).containsExactly(new UploadBeginning.File("files", "照片 1/2.jpg"));
        assertThat(without.fields()).containsExactly(new Field("words", "已整改"));
        SentAgain with = SentAgain.of(upload(missed + file("files", "别的.jpg", "x")));
        assertThat(with.files()).containsExactly(new UploadBeginning.File("files", "别的.jpg"));
    }

    @Test
    void takesNoHalfText() {
        SentAgain sent = SentAgain.of(upload(part("key", "7c0e") + part("words", "长".repeat(200_000))));
        assertThat(sent.fields()).containsExactly(new Field("key", "7c0e"));
    }

    @Test
    void takesNothingFromWhatIsNoForm() {
        MockHttpServletRequest upload = form("/rounds/1/import");
        upload.setContentType("multipart/form-data");
        upload.setContent(new byte[] {1, 2, 3});
        assertThat(SentAgain.of(upload).isThere()).isFalse();
        assertThat(UploadBeginning.parse("nonsense".getBytes(StandardCharsets.UTF_8), "b")
                        .fields())
                .isEmpty();
    }

    private static MockHttpServletRequest form(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }

    private static MockHttpServletRequest upload(String parts) {
        MockHttpServletRequest request = form("/rounds/1/tasks/15.1/entries");
        request.setContentType("multipart/form-data; boundary=" + BOUNDARY);
        request.setContent((parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String file, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n" + content + "\r\n";
    }
}
