package org.zhuoluo.report;

/** The five sections of the weekly report; under each the office may put words of its own. */
public enum Section {
    PROGRESS("一、总体进展"),
    WORK("二、本周工作"),
    CLOSINGS("三、销号情况"),
    TROUBLES("四、存在问题"),
    PROSPECT("五、下周安排");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** As printed; the paper is Chinese only. */
    public String title() {
        return title;
    }
}
