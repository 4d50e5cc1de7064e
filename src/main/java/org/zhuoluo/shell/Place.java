package org.zhuoluo.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhuoluo.organisation.Person;

/**
 * The pages one can go to from everywhere, in the order they are offered, each in its room. Who may go is declared once, on
 * the page's own handler.
 */
enum Place {
    OVERVIEW(Room.OVERVIEW, "/rounds/{round}"),
    WALL_CHART(
            Room.OVERVIEW,
            "/rounds/{round}/wall-chart",
            "/rounds/{round}/timetable",
            "/rounds/{round}/roadmap",
            "/rounds/{round}/task-book",
            "/rounds/{round}/batches"),
    CUTS(Room.OVERVIEW, "/rounds/{round}/cuts"),
    FORECAST(Room.OVERVIEW, "/rounds/{round}/forecast"),
    COMPARISON(Room.OVERVIEW, "/rounds/{round}/comparison"),
    MY(Room.MY, "/rounds/{round}/my"),
    OUTLINE(Room.LISTS, "/rounds/{round}/outline"),
    PROBLEMS(Room.LISTS, "/rounds/{round}/problems"),
    TASKS(Room.LISTS, "/rounds/{round}/tasks"),
    MEASURES(Room.LISTS, "/rounds/{round}/measures"),
    INDICATORS(Room.LISTS, "/rounds/{round}/indicators"),
    UNITS(Room.LISTS, "/rounds/{round}/units"),
    CLAIMS(Room.WORK, "/rounds/{round}/claims"),
    CLOSINGS(Room.WORK, "/rounds/{round}/closings"),
    FOLLOW_UPS(Room.WORK, "/rounds/{round}/follow-ups", "/rounds/{round}/sampling", "/rounds/{round}/revisits"),
    ROUTINE(Room.WORK, "/rounds/{round}/routine"),
    WEEKS(Room.SUPERVISION, "/rounds/{round}/weeks"),
    LETTERS(Room.SUPERVISION, "/rounds/{round}/letters"),
    MEETINGS(Room.SUPERVISION, "/rounds/{round}/meetings"),
    MECHANISMS(Room.REGISTERS, "/rounds/{round}/mechanisms"),
    ACCOUNTABILITY(Room.REGISTERS, "/rounds/{round}/accountability"),
    DOCUMENTS(Room.REGISTERS, "/rounds/{round}/documents"),
    WEEKLY(Room.PAPERS, "/rounds/{round}/weekly-reports"),
    PUBLIC_NOTICE(Room.PAPERS, "/rounds/{round}/public-notice"),
    WORKBOOK(Room.PAPERS, "/rounds/{round}/workbook"),
    TEMPLATES(Room.PAPERS, "/rounds/{round}/templates"),
    IMPORT(Room.OFFICE, "/rounds/{round}/import"),
    FEEDBACK(Room.OFFICE, "/rounds/{round}/feedback"),
    SETTINGS(Room.OFFICE, "/rounds/{round}/settings"),
    REGION_ROUNDS(Room.HOUSE, "/regions/{region}/rounds"),
    ROUNDS(Room.HOUSE, "/rounds"),
    PEOPLE(Room.HOUSE, "/people"),
    ALL_UNITS(Room.HOUSE, "/units"),
    LEDGER(Room.HOUSE, "/ledger");

    /** What belongs together: a room is named in the first line of the navigation, its pages in the second. */
    enum Room {
        OVERVIEW,
        MY,
        LISTS,
        WORK,
        SUPERVISION,
        REGISTERS,
        PAPERS,
        OFFICE,
        /** What lies outside any one round. */
        HOUSE;

        String words() {
            return "frame.room." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a region above opens of a round below it: how it stands, and its lists (decision 0008). */
    private static final Set<Place> READ_FROM_ABOVE = EnumSet.of(
            OVERVIEW,
            WALL_CHART,
            CUTS,
            FORECAST,
            COMPARISON,
            OUTLINE,
            PROBLEMS,
            TASKS,
            MEASURES,
            INDICATORS,
            UNITS,
            MEETINGS,
            MECHANISMS,
            ACCOUNTABILITY,
            DOCUMENTS);

    final Room room;
    final String pattern;
    private final List<String> also;

    Place(Room room, String pattern, String... also) {
        this.room = room;
        this.pattern = pattern;
        this.also = List.of(also);
    }

    String words() {
        return "frame." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its address in this round, or, where it is not about one round, for this person. */
    String address(String round, Person person) {
        return pattern.replace("{round}", round).replace("{region}", String.valueOf(person.regionId()));
    }

    /** Whether it is there for a person, the roles of its handler aside: what is above others only for who reads them. */
    boolean isFor(Person person) {
        return this != REGION_ROUNDS || person.readsRoundsBelow();
    }

    boolean isReadFromAbove() {
        return READ_FROM_ABOVE.contains(this);
    }

    /** Whether the path is this page or lies below it; below the overview and the list of rounds lie all the others. */
    boolean holds(String path, String round) {
        if (this == REGION_ROUNDS) {
            return path.matches("/regions/\\d+/rounds");
        }
        boolean below = this != OVERVIEW && this != ROUNDS;
        String address = pattern.replace("{round}", round);
        return path.equals(address)
                || below && path.startsWith(address + "/")
                || also.stream().anyMatch(other -> (path + "/").startsWith(other.replace("{round}", round) + "/"));
    }
}
