package org.zhuoluo.rectification;

/** How long it may take (facts.md W13): at once 立行立改, within a time 限期整改, going on 长期坚持. */
public enum Mode {
    IMMEDIATE,
    TIME_LIMITED,
    CONTINUOUS
}
