package offenders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One deliberate sinner for each rule of the house. */
public final class Offenders {

    private Offenders() {}

    /** Asks the system for the day. */
    static LocalDate today() {
        return LocalDate.now();
    }

    /** Means another thing in Turkey, and another in Egypt. */
    static String written(byte[] name, int number) {
        return new String(name).toLowerCase() + "%d".formatted(number);
    }

    /** Says nothing about what it is. */
    static final class ProblemHelper {}

    /** Can be reached past the door, and lets anybody call. */
    @Controller
    public static class OpenController {

        @GetMapping("/offence")
        String offend() {
            return "offence";
        }
    }

    /** Can be used past the door. */
    public interface OpenCollection extends Repository<SpringyEntry, Integer> {}

    /** Knows Spring. */
    @Entity
    static class SpringyEntry {

        @Id
        int id;

        Environment environment;
    }
}
