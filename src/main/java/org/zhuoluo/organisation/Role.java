package org.zhuoluo.organisation;

/**
 * What a person comes for. Five roles of the work, which may meet in one person, and the three separate administrators
 * (三员), each of whom holds nothing else (GB/T 22239-2019 §8.1.5; kept by the database as well).
 */
public enum Role {
    /** 整改办: imports, assigns, chases, closes, reports. */
    OFFICE,
    /** 责任单位经办人: writes what the unit did. */
    UNIT_STAFF,
    /** 单位主要负责人, the first responsible person: confirms what the unit submits. */
    PRINCIPAL,
    /** 区级领导: sees the round. */
    LEADER,
    /** 巡察办、纪委、审计: reads everything, changes nothing. */
    SUPERVISOR,
    /** 系统管理员: units and people. */
    SYSTEM,
    /** 安全管理员: who holds which role. */
    SECURITY,
    /** 审计管理员: the audit log and the ledger's verification. */
    AUDIT;

    public boolean isAdministrator() {
        return this == SYSTEM || this == SECURITY || this == AUDIT;
    }
}
