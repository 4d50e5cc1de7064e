package org.zhuoluo.report;

import java.util.Map;

/** Meetings as the paper calls them (facts.md F18). */
final class MeetingNames {

    private static final Map<String, String> NAMES = Map.of(
            "SECRETARY", "书记专题会议",
            "STANDING_COMMITTEE", "常委会会议",
            "LEADING_GROUP", "领导小组会议",
            "PROGRESS", "推进会",
            "DISPATCH", "调度会");

    private MeetingNames() {}

    static String of(String kind) {
        return NAMES.getOrDefault(kind, "会议");
    }
}
