package org.zhuoluo.intake.outline.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.intake.outline.Counts;
import org.zhuoluo.intake.outline.Doubt;
import org.zhuoluo.intake.outline.Doubts;
import org.zhuoluo.intake.outline.Level;
import org.zhuoluo.intake.outline.NamedUnits;
import org.zhuoluo.intake.outline.Node;
import org.zhuoluo.intake.outline.OutlineDraft;
import org.zhuoluo.intake.outline.Piece;
import org.zhuoluo.intake.outline.Said;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.phrase.TimePhrase;

/**
 * What was drawn of a feedback or a notice, level by level; what was not taken, line by line from 1; and what the paper counts of
 * itself beside what was drawn. {@code draft} is the draft that was made of it, if one was.
 */
record OutlineAnswer(@Nullable UUID draft, List<Aspect> aspects, List<NotTaken> notTaken, List<Counted> counts) {

    /** A heading without a number and title holds what stands under none. */
    record Aspect(String number, String title, List<Item> items) {}

    record Item(String number, String title, List<Drawn> problems) {}

    /** {@code deadline}: the day that was read of {@code deadlineWords}, none where it is in doubt. */
    record Drawn(
            String number,
            String words,
            Said.State state,
            boolean longTerm,
            String lead,
            List<String> responsible,
            List<String> supporting,
            @Nullable LocalDate deadline,
            String deadlineWords,
            @Nullable String mode,
            List<String> doubts) {}

    record NotTaken(int line, String words, String why) {}

    record Counted(Counts.What what, int line, String words, BigDecimal stated, BigDecimal drawn, boolean agrees) {}

    /** How a doubt is told; none stands for a paragraph about which there is none. */
    interface Telling {
        String tell(@Nullable Doubt doubt);
    }

    static OutlineAnswer of(@Nullable UUID id, OutlineDraft draft, Frame frame, Telling telling) {
        Map<Integer, List<Doubt>> doubts = Doubts.byPart(draft);
        List<Aspect> aspects = new ArrayList<>();
        for (Node node : draft.nodes()) {
            if (node.level() == Level.ASPECT) {
                aspects.add(new Aspect(number(node), node.title(), new ArrayList<>()));
                continue;
            }
            if (aspects.isEmpty()) {
                aspects.add(new Aspect("", "", new ArrayList<>()));
            }
            List<Item> items = aspects.get(aspects.size() - 1).items();
            if (node.level() == Level.ITEM) {
                items.add(new Item(number(node), node.title(), new ArrayList<>()));
                continue;
            }
            if (items.isEmpty()) {
                items.add(new Item("", "", new ArrayList<>()));
            }
            List<String> told = doubts.getOrDefault(node.id(), List.of()).stream()
                    .map(telling::tell)
                    .toList();
            items.get(items.size() - 1).problems().add(drawn(node, draft.meant(node), frame, told));
        }
        List<NotTaken> left = draft.unused().stream()
                .map(piece -> left(piece, draft, doubts.getOrDefault(0, List.of()), telling))
                .toList();
        List<Counted> counts = Counts.of(draft).stream()
                .map(one -> new Counted(
                        one.what(), one.paragraph() + 1, one.words(), one.stated(), one.drawn(), one.agrees()))
                .toList();
        return new OutlineAnswer(id, aspects, left, counts);
    }

    private static Drawn drawn(Node node, Said said, Frame frame, List<String> told) {
        Reading read = said.deadline().isEmpty() ? null : TimePhrase.read(said.deadline(), frame);
        String mode =
                read == null || !read.immediate() && !read.goesOn() ? null : read.goesOn() ? "CONTINUOUS" : "IMMEDIATE";
        return new Drawn(
                number(node),
                node.title(),
                said.state(),
                said.longTerm(),
                said.lead(),
                NamedUnits.parted(said.responsible()),
                NamedUnits.parted(said.supporting()),
                read == null ? null : read.day(),
                said.deadline(),
                mode,
                told);
    }

    private static NotTaken left(Piece piece, OutlineDraft draft, List<Doubt> doubts, Telling telling) {
        Doubt about = doubts.stream()
                .filter(doubt -> doubt.paragraph() == piece.paragraph())
                .findFirst()
                .orElse(null);
        return new NotTaken(piece.paragraph() + 1, piece.of(draft.source()), telling.tell(about));
    }

    /** As printed, without the signs around it. */
    private static String number(Node node) {
        return node.mark().replaceAll("^[^0-9０-９一二三四五六七八九十百〇零①-⑳a-z]+|[^0-9０-９一二三四五六七八九十百〇零①-⑳a-z]+$", "");
    }
}
