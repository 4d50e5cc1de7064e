package org.zhuoluo.overview.wall;

import org.zhuoluo.drawing.Board;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.Stage;
import org.zhuoluo.rectification.Standing;

/** The shapes that stand for a standing, a light, a stage: the same as beside the words on every page. */
final class Signs {

    private final Board board;

    Signs(Board board) {
        this.board = board;
    }

    /** ○ ◐ ◑ ◕ ● –, around a point. */
    void standing(Standing standing, double x, double y, double radius) {
        String ink = Ink.of(standing);
        double thick = radius * 0.22;
        if (standing == Standing.WITHDRAWN) {
            board.line(x - radius, y, x + radius, y, ink, thick * 1.5);
            return;
        }
        board.disc(x, y, radius, 0, 360, Ink.WHITE, ink, thick);
        switch (standing) {
            case UNDER_WAY -> board.disc(x, y, radius, 180, 360, ink, null, 0);
            case SELF_REPORTED, REVIEWED -> board.disc(x, y, radius, 0, 180, ink, null, 0);
            case VERIFIED -> board.disc(x, y, radius, 0, 270, ink, null, 0);
            case CLOSED -> board.disc(x, y, radius, 0, 360, ink, null, 0);
            default -> {}
        }
    }

    /** ▲ overdue, ◆ soon due; nothing for the others. */
    void light(Light light, double x, double y, double radius) {
        if (light == Light.RED) {
            triangle(x, y, radius, Ink.RED);
        } else if (light == Light.YELLOW) {
            diamond(x, y, radius, Ink.AMBER);
        }
    }

    /** A pin whose head says how the milestone stands; {@code y} is that of its foot. */
    void pin(Stage.Mark mark, double x, double y, double height) {
        String ink = Ink.of(mark);
        double radius = height * 0.24;
        double head = y - height + radius;
        board.line(x, y, x, head, Ink.BLACK, height * 0.06);
        switch (mark) {
            case MISSED -> triangle(x, head, radius * 1.15, ink);
            case BEHIND -> diamond(x, head, radius * 1.15, ink);
            case MET -> board.disc(x, head, radius, 0, 360, ink, Ink.WHITE, radius * 0.15);
            default -> {
                board.disc(x, head, radius, 0, 360, Ink.WHITE, ink, radius * 0.3);
                if (mark == Stage.Mark.ON_COURSE) {
                    board.disc(x, head, radius, 180, 360, ink, null, 0);
                }
            }
        }
    }

    void triangle(double x, double y, double radius, String ink) {
        board.figure(
                ink,
                Ink.WHITE,
                radius * 0.12,
                x,
                y - radius,
                x + radius,
                y + radius * 0.85,
                x - radius,
                y + radius * 0.85);
    }

    private void diamond(double x, double y, double radius, String ink) {
        board.figure(ink, Ink.WHITE, radius * 0.12, x, y - radius, x + radius, y, x, y + radius, x - radius, y);
    }

    /** A closing (销号): a full disc with a rim, on the day. */
    void closed(double x, double y, double radius) {
        board.disc(x, y, radius, 0, 360, Ink.GREEN, Ink.WHITE, radius * 0.35);
    }

    /** An arrow head at the edge: something lies beyond. */
    void beyond(double x, double y, double size, boolean right) {
        double tip = right ? x : x + size;
        double back = right ? x - size : x;
        double from = right ? back : tip;
        double to = right ? tip : back;
        board.figure(Ink.BLACK, null, 0, from, y - size * 0.7, to, y, from, y + size * 0.7);
    }
}
