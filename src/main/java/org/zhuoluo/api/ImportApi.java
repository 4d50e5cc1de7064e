package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.intake.Answers;
import org.zhuoluo.intake.Arrival;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.intake.Outcome;
import org.zhuoluo.intake.Sheets;
import org.zhuoluo.intake.Understood;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** Bringing a workbook in by program: {@code mode=preview} counts, {@code mode=apply} does it, all or nothing. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/imports")
class ImportApi {

    private final Rounds rounds;
    private final Intake intake;
    private final MessageSource messages;

    ImportApi(Rounds rounds, Intake intake, MessageSource messages) {
        this.rounds = rounds;
        this.intake = intake;
        this.messages = messages;
    }

    /** Whether to count only or to do it. */
    enum Mode {
        preview,
        apply
    }

    /** How a question was answered: a day, a phrase that leaves no doubt, or one of the words offered. */
    record Answered(@Nullable String id, @Nullable String value) {}

    /** Which units a name in the file means, several with 、 between. */
    record Named(@Nullable String words, @Nullable String unit) {}

    @Allowed(OFFICE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> part(
            @PathVariable int round,
            @RequestParam Mode mode,
            @RequestParam MultipartFile file,
            @RequestPart(required = false) @Nullable List<Answered> answers,
            @RequestPart(required = false) @Nullable List<Named> units,
            @RequestPart(required = false) @Nullable List<Understood> understood,
            Person by)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        for (Answered one : answers == null ? List.<Answered>of() : answers) {
            put(values, one.id(), one.value());
        }
        Map<String, String> named = new HashMap<>();
        for (Named one : units == null ? List.<Named>of() : units) {
            put(named, one.words(), one.unit());
        }
        Answers said =
                new Answers(values, false).naming(named).understanding(understood == null ? List.of() : understood);
        return answer(round, mode, file.getBytes(), said, by);
    }

    @Allowed(OFFICE)
    @PostMapping
    ResponseEntity<ImportAnswer> body(
            @PathVariable int round, @RequestParam Mode mode, @RequestBody byte[] file, Person by) {
        return answer(round, mode, file, Answers.NONE, by);
    }

    private static void put(Map<String, String> said, @Nullable String about, @Nullable String value) {
        if (about != null && value != null) {
            said.put(about, value);
        }
    }

    private ResponseEntity<ImportAnswer> answer(int id, Mode mode, byte[] file, Answers answers, Person by) {
        Round round = rounds.require(id, by);
        Sheets sheets = Arrival.read(file, answers);
        Outcome outcome = mode == Mode.preview
                ? intake.preview(round, sheets, answers, by)
                : intake.apply(round, sheets, answers, by);
        HttpStatus status =
                mode == Mode.preview || outcome.isSettled() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).body(ImportAnswer.of(outcome, messages, LocaleContextHolder.getLocale()));
    }
}
