package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;

/** The rounds somebody may know of, and a new one. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsApi {

    private final Rounds rounds;
    private final Organisation organisation;
    private final Clock clock;

    RoundsApi(Rounds rounds, Organisation organisation, Clock clock) {
        this.rounds = rounds;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A round as programs read it: phase CONCENTRATED until the day {@code to}, ROUTINE after it (facts.md W16). */
    record RoundAnswer(int id, String name, String region, Round.Phase phase, LocalDate from, LocalDate to) {}

    /** A round as asked for; it opens in the region of whoever asks. */
    record NewRound(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping
    List<RoundAnswer> list(Person by) {
        return rounds.list(by).stream().map(this::answer).toList();
    }

    @Allowed(OFFICE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoundAnswer open(@RequestBody NewRound asked, Person by) {
        return answer(rounds.open(
                asked.name() == null ? "" : asked.name(), day("from", asked.from()), day("to", asked.to()), false, by));
    }

    private RoundAnswer answer(Round round) {
        return new RoundAnswer(
                round.id(),
                round.name(),
                organisation.region(round.regionId()).name(),
                round.phaseOn(LocalDate.now(clock)),
                round.startsOn(),
                round.concentratedUntil());
    }

    private static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Invalid.field(field, "invalid.day-missing");
        }
        return day;
    }
}
