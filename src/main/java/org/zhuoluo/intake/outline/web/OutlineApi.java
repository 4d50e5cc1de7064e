package org.zhuoluo.intake.outline.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.intake.outline.Doubt;
import org.zhuoluo.intake.outline.FeedbackOutline;
import org.zhuoluo.intake.outline.FeedbackOutlines;
import org.zhuoluo.intake.outline.OutlineDraft;
import org.zhuoluo.intake.outline.SourceText;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;

/**
 * Reading a feedback or a notice by program: {@code mode=read} tells what is drawn of it and writes nothing, {@code mode=draft}
 * makes the draft that the page would.
 */
@RestController
@RequestMapping("/api/v1/rounds/{round}/outlines")
class OutlineApi {

    private final Rounds rounds;
    private final FeedbackOutlines outlines;
    private final MessageSource messages;
    private final Clock clock;

    OutlineApi(Rounds rounds, FeedbackOutlines outlines, MessageSource messages, Clock clock) {
        this.rounds = rounds;
        this.outlines = outlines;
        this.messages = messages;
        this.clock = clock;
    }

    @Allowed(OFFICE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<OutlineAnswer> part(
            @PathVariable int round,
            @RequestParam(defaultValue = "read") String mode,
            @RequestParam(defaultValue = "") String name,
            @RequestParam MultipartFile file,
            Person by)
            throws IOException {
        return answer(round, mode, name, file.getBytes(), by);
    }

    @Allowed(OFFICE)
    @PostMapping
    ResponseEntity<OutlineAnswer> body(
            @PathVariable int round,
            @RequestParam(defaultValue = "read") String mode,
            @RequestParam(defaultValue = "") String name,
            @RequestBody byte[] file,
            Person by) {
        return answer(round, mode, name, file, by);
    }

    private ResponseEntity<OutlineAnswer> answer(int id, String mode, String name, byte[] file, Person by) {
        Round round = rounds.require(id, by);
        if (!mode.equals("read") && !mode.equals("draft")) {
            throw Invalid.field("mode", "invalid.choice");
        }
        List<String> source = SourceText.of(file);
        if (mode.equals("read")) {
            return ResponseEntity.ok(told(null, outlines.read(id, source, by), round));
        }
        FeedbackOutline outline = outlines.begin(id, UUID.randomUUID(), name, source, by);
        return ResponseEntity.status(HttpStatus.CREATED).body(told(outline.id(), outline.draft(), round));
    }

    private OutlineAnswer told(@Nullable UUID id, OutlineDraft draft, Round round) {
        return OutlineAnswer.of(id, draft, round.frameOn(LocalDate.now(clock)), this::tell);
    }

    private String tell(@Nullable Doubt doubt) {
        String key = doubt == null ? "feedback.not-taken" : "feedback.doubt." + doubt.kind();
        Object[] about = doubt == null ? new Object[0] : new Object[] {doubt.about()};
        return messages.getMessage(key, about, LocaleContextHolder.getLocale());
    }
}
