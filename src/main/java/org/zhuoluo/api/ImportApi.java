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
import org.zhuoluo.intake.Question;
import org.zhuoluo.intake.ReadTime;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.intake.Sheets;
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

    record ImportAnswer(
            int creates,
            int changes,
            int unchanged,
            List<ErrorAnswer> errors,
            List<QuestionAnswer> questions,
            List<ReadTime> deadlines) {}

    record ErrorAnswer(String sheet, int row, String column, String message) {}

    record QuestionAnswer(String id, String sheet, int row, String column, String message, String proposal) {}

    /** How a question was answered: a day, or a phrase that leaves no doubt. */
    record Answered(String id, String value) {}

    @Allowed(OFFICE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> part(
            @PathVariable int round,
            @RequestParam Mode mode,
            @RequestParam MultipartFile file,
            @RequestPart(required = false) @Nullable List<Answered> answers,
            Person by)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        for (Answered answer : answers == null ? List.<Answered>of() : answers) {
            values.put(answer.id(), answer.value());
        }
        return answer(round, mode, file.getBytes(), new Answers(values, false), by);
    }

    @Allowed(OFFICE)
    @PostMapping
    ResponseEntity<ImportAnswer> body(
            @PathVariable int round, @RequestParam Mode mode, @RequestBody byte[] file, Person by) {
        return answer(round, mode, file, Answers.NONE, by);
    }

    private ResponseEntity<ImportAnswer> answer(int id, Mode mode, byte[] file, Answers answers, Person by) {
        Round round = rounds.require(id, by);
        Sheets sheets = Arrival.read(file);
        Outcome outcome = mode == Mode.preview
                ? intake.preview(round, sheets, answers, by)
                : intake.apply(round, sheets, answers, by);
        HttpStatus status =
                mode == Mode.preview || outcome.isSettled() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .body(new ImportAnswer(
                        outcome.creates(),
                        outcome.changes(),
                        outcome.unchanged(),
                        outcome.errors().stream().map(this::told).toList(),
                        outcome.questions().stream().map(this::asked).toList(),
                        outcome.times()));
    }

    private QuestionAnswer asked(Question question) {
        ErrorAnswer told = told(question.about());
        return new QuestionAnswer(
                question.id(), told.sheet(), told.row(), told.column(), told.message(), question.proposal());
    }

    private ErrorAnswer told(RowError error) {
        String message = messages.getMessage(error.key(), error.arguments().toArray(), LocaleContextHolder.getLocale());
        return new ErrorAnswer(error.sheet(), error.row(), error.column(), message);
    }
}
