package org.zhuoluo.rectification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as somebody types it: the fields of the form, ready to be changed by a test. */
public final class Sketch {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** A sound plan of a task with two measures. */
    public static Sketch task(String lead) {
        return new Sketch()
                .with("words", "建立回迁进度公开机制")
                .with("goal", "进度按月公开")
                .with("mode", "TIME_LIMITED")
                .with("leadUnit", lead)
                .with("deadline", "2020年12月底前")
                .with("responsible", "区住房和城乡建设局")
                .measure(0, "", "公开进度", "2020年11月底前")
                .measure(1, "", "回访群众", "");
    }

    /** What stands in a form now. */
    public static Sketch of(PlanForm form) {
        Sketch sketch = new Sketch()
                .with("version", form.version())
                .with("words", form.words())
                .with("goal", form.goal())
                .with("mode", form.mode())
                .with("leadUnit", form.leadUnit())
                .with("deadline", form.deadline())
                .with("responsible", form.responsible())
                .with("supporting", form.supporting())
                .with("supervising", form.supervising())
                .with("person", form.person())
                .with("measures", "all")
                .with("indicators", "all");
        for (int at = 0; at < form.measures().size(); at++) {
            PlanForm.MeasureLine line = form.measures().get(at);
            sketch.measure(at, line.number(), line.words(), line.due());
        }
        for (int at = 0; at < form.indicators().size(); at++) {
            PlanForm.IndicatorLine line = form.indicators().get(at);
            sketch.indicator(at, line.name(), line.measuredIn(), line.baseline(), line.target());
            for (int of = 0; of < line.stages().size(); of++) {
                sketch.stage(
                        at,
                        of,
                        line.stages().get(of).due(),
                        line.stages().get(of).target());
            }
        }
        return sketch;
    }

    public Sketch with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    public Sketch measure(int at, String number, String words, String due) {
        return with("measure-" + at + "-number", number)
                .with("measure-" + at + "-words", words)
                .with("measure-" + at + "-due", due);
    }

    public Sketch indicator(int at, String name, String measuredIn, String baseline, String target) {
        String line = "indicator-" + at + "-";
        return with(line + "name", name)
                .with(line + "measuredIn", measuredIn)
                .with(line + "baseline", baseline)
                .with(line + "target", target);
    }

    public Sketch stage(int at, int of, String due, String target) {
        String line = "indicator-" + at + "-stage-" + of + "-";
        return with(line + "due", due).with(line + "target", target);
    }

    public Map<String, List<String>> values() {
        return values;
    }

    public Filled filled() {
        return new Filled(values, List.of(), null);
    }

    public PlanForm form() {
        return PlanForm.over(PlanForm.empty(""), values);
    }
}
