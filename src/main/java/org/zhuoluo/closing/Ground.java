package org.zhuoluo.closing;

/** Why a task is withdrawn: unfounded (不属实), done together with another (合并办理), taken back by the inspection body (收回). */
public enum Ground {
    UNFOUNDED,
    MERGED,
    TAKEN_BACK
}
