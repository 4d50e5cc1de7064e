package org.zhuoluo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.zhuoluo.CopiedRows;
import org.zhuoluo.ledger.Author;

/** One district: its region, the units that lead and those that work, and in each somebody who writes and somebody who signs. */
final class District {

    static final List<String> LEADING = List.of("区委办", "区政府办", "区委宣传部", "区委组织部", "区纪委监委机关", "区委政法委", "区委统战部", "区委巡察办");
    private static final List<String> OFFICES =
            List.of("教育局", "民政局", "财政局", "审计局", "水利局", "司法局", "卫生健康局", "农业农村局", "应急管理局", "市场监管局", "住房和城乡建设局", "自然资源局");

    private final int number;
    private final int units;
    private final Numbers first;

    /** The numbers from which its rows count: one region, all its units, all its people. */
    record Numbers(int region, int unit, int person) {}

    District(int number, int units, Numbers first) {
        this.number = number;
        this.units = units;
        this.first = first;
    }

    static int unitsOf(Shape shape) {
        return LEADING.size() + shape.units();
    }

    /** The people of one: two of each unit, the office twice, a leader, a supervisor. */
    static int peopleOf(Shape shape) {
        return 2 * unitsOf(shape) + 4;
    }

    int region() {
        return first.region();
    }

    String name() {
        return "样例%03d区".formatted(number);
    }

    /** The id of a unit: those that lead are the first eight. */
    int unit(int at) {
        return first.unit() + at;
    }

    String unitName(int at) {
        if (at < LEADING.size()) {
            return LEADING.get(at);
        }
        int other = at - LEADING.size();
        return other < OFFICES.size() ? "区" + OFFICES.get(other) : "第" + (other - OFFICES.size() + 1) + "街道";
    }

    Author staff(int at) {
        return new Author(login("staff", at), unitName(at) + "经办人", unit(at), unitName(at));
    }

    Author principal(int at) {
        return new Author(login("head", at), unitName(at) + "主要负责人", unit(at), unitName(at));
    }

    Author office() {
        return new Author("office-%03d".formatted(number), "整改办经办人", unit(0), unitName(0));
    }

    Author leader() {
        return new Author("leader-%03d".formatted(number), "区委书记", unit(0), unitName(0));
    }

    /** Writes everything but the region's parents; everybody has the password whose hash is given. */
    void write(Connection connection, int city, String passwordHash) throws SQLException {
        CopiedRows unitRows = new CopiedRows("units (id, region_id, name, kind)");
        CopiedRows people = new CopiedRows("people (id, region_id, unit_id, login, name, password_hash)");
        CopiedRows roles = new CopiedRows("person_roles (person_id, role)");
        int person = first.person();
        for (int at = 0; at < LEADING.size() + units; at++) {
            unitRows.row(unit(at), region(), unitName(at), at < LEADING.size() ? "党委部门" : "政府部门");
            person = enrol(people, roles, person, staff(at), "UNIT_STAFF", passwordHash);
            person = enrol(people, roles, person, principal(at), "PRINCIPAL", passwordHash);
        }
        Author reviewer = new Author("office2-%03d".formatted(number), "整改办复核员", unit(0), unitName(0));
        Author supervisor = new Author("supervisor-%03d".formatted(number), "督查员", unit(7), unitName(7));
        person = enrol(people, roles, person, office(), "OFFICE", passwordHash);
        person = enrol(people, roles, person, reviewer, "OFFICE", passwordHash);
        person = enrol(people, roles, person, leader(), "LEADER", passwordHash);
        enrol(people, roles, person, supervisor, "SUPERVISOR", passwordHash);
        new CopiedRows("regions (id, name, level, parent_id)")
                .row(region(), name(), "DISTRICT", city)
                .write(connection);
        unitRows.write(connection);
        people.write(connection);
        roles.write(connection);
    }

    private int enrol(CopiedRows people, CopiedRows roles, int id, Author who, String role, String passwordHash) {
        people.row(id, region(), who.unitId(), who.login(), who.name(), passwordHash);
        roles.row(id, role);
        return id + 1;
    }

    private String login(String what, int at) {
        return "%s-%03d-%02d".formatted(what, number, at + 1);
    }
}
