package org.zhuoluo.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.zhuoluo.intake.Answers;
import org.zhuoluo.intake.Understood;
import org.zhuoluo.intake.Understood.Shape;

/**
 * What somebody filled in beside a workbook that was looked at: what its sheets and columns are, which units its names mean, how
 * its questions are answered.
 */
final class ImportForm {

    private final MultiValueMap<String, String> sent;

    private ImportForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static Answers read(MultiValueMap<String, String> sent) {
        ImportForm form = new ImportForm(sent);
        return new Answers(form.pairs("question", "answer"), form.isAgreed())
                .naming(form.units())
                .understanding(form.understood());
    }

    private boolean isAgreed() {
        return sent.containsKey("agreed");
    }

    private Map<String, String> pairs(String name, String value) {
        List<String> names = all(name);
        List<String> values = all(value);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(names.size(), values.size()); at++) {
            pairs.put(names.get(at), values.get(at));
        }
        return pairs;
    }

    /** The units chosen for names; where none was, those proposed if that is agreed to. */
    private Map<String, String> units() {
        List<String> names = all("name");
        List<String> proposed = all("proposed");
        Map<String, String> units = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(names.size(), proposed.size()); at++) {
            String chosen = String.join("、", all("unit-" + at)).strip();
            units.put(names.get(at), chosen.isEmpty() && isAgreed() ? proposed.get(at) : chosen);
        }
        units.values().removeIf(String::isEmpty);
        return units;
    }

    /** What the sheets are; where the header is said to begin elsewhere the columns are to be found anew. */
    private List<Understood> understood() {
        List<Understood> all = new ArrayList<>();
        List<String> sheets = all("sheet");
        for (int at = 0; at < sheets.size(); at++) {
            Shape shape = Shape.valueOf(one("form-" + at).isEmpty() ? Shape.NONE.name() : one("form-" + at));
            boolean same = one("header-" + at).equals(one("header-before-" + at))
                    && one("form-" + at).equals(one("form-before-" + at));
            String row = one("header-" + at);
            List<Understood.Column> columns = new ArrayList<>();
            pairs("column-" + at, "field-" + at)
                    .forEach((column, field) -> columns.add(new Understood.Column(column, "", field)));
            all.add(new Understood(
                    sheets.get(at),
                    shape,
                    row.matches("\\d{1,5}") ? Integer.parseInt(row) : 0,
                    same ? columns : List.of()));
        }
        return all;
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    private String one(String name) {
        return all(name).isEmpty() ? "" : all(name).get(0);
    }
}
