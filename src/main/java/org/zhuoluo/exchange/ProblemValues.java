package org.zhuoluo.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.exchange.Changes.CellChange;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.intake.Vocabulary;
import org.zhuoluo.rectification.LabelKind;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Plan.PlannedLabel;
import org.zhuoluo.rectification.Plan.PlannedProblem;
import org.zhuoluo.shared.Invalid;

/** A problem as it is to be put down: as it stands in the house, with the cells of the file over it. */
final class ProblemValues {

    private static final String SHEET = "问题清单";

    private final BookRow now;
    private final RowChange row;

    private ProblemValues(BookRow now, RowChange row) {
        this.now = now;
        this.row = row;
    }

    static PlannedProblem of(BookRow now, RowChange row) {
        return new ProblemValues(now, row).planned();
    }

    private PlannedProblem planned() {
        String words = text(Field.PROBLEM_WORDS);
        if (words.isEmpty()) {
            throw Invalid.field("words", "import.cell-missing");
        }
        if (text(Field.ASPECT).isEmpty() && !text(Field.ITEM).isEmpty()) {
            throw Invalid.field("item", "bring.item-without-aspect");
        }
        List<PlannedLabel> labels = new ArrayList<>();
        labels(labels, LabelKind.WORKSTREAM, Field.WORKSTREAMS);
        labels(labels, LabelKind.CAMPAIGN, Field.CAMPAIGNS);
        labels(labels, LabelKind.STUDY, Field.STUDIES);
        return new PlannedProblem(
                now.number(),
                ListKind.valueOf(value("清单类别", "list", Field.LIST)),
                Nature.valueOf(value("性质", "nature", Field.NATURE)),
                optional(Field.ASPECT),
                optional(Field.ITEM),
                words,
                labels,
                text(Field.KEY_PROBLEM).equals("是"),
                text(Field.SENSITIVE).equals("是"),
                optional(Field.EARLIER),
                optional(Field.SOURCE_NUMBER));
    }

    private String value(String column, String name, Field field) {
        return Vocabulary.value(SHEET, column, text(field))
                .orElseThrow(
                        () -> Invalid.field(name, "import.word-unknown", text(field), String.join("、", field.words())));
    }

    private void labels(List<PlannedLabel> labels, LabelKind kind, Field field) {
        CellText.names(text(field)).forEach(name -> labels.add(new PlannedLabel(kind, name)));
    }

    private @Nullable String optional(Field field) {
        return text(field).isEmpty() ? null : text(field);
    }

    private String text(Field field) {
        CellChange cell = row.cell(field);
        return cell == null ? now.text(field) : cell.mine();
    }
}
