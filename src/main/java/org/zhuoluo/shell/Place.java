package org.zhuoluo.shell;

import java.util.List;
import java.util.Locale;

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
            "/rounds/{round}/task-books"),
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
    IMPORT(Room.OFFICE, "/rounds/{round}/import"),
    SETTINGS(Room.OFFICE, "/rounds/{round}/settings"),
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

    /** Its address in this round. */
    String address(String round) {
        return pattern.replace("{round}", round);
    }

    /** Whether the path is this page or lies below it; below the overview and the list of rounds lie all the others. */
    boolean holds(String path, String round) {
        boolean below = this != OVERVIEW && this != ROUNDS;
        return path.equals(address(round))
                || below && path.startsWith(address(round) + "/")
                || also.stream().anyMatch(other -> (path + "/").startsWith(other.replace("{round}", round) + "/"));
    }
}
