package org.fingerpost.tenancy;

/** What a person may do in their firm. Asked for in the use case, never in the view alone. */
public enum Permission {
    VIEW_CASES,
    MANAGE_CASES,
    PREPARE_RESCHEDULES,
    SUBMIT_RESCHEDULES,
    SHARE_STATUS,
    MANAGE_PEOPLE,
    MANAGE_FIRM,
    VIEW_AUDIT,
    VIEW_SHARED_STATUS,
    REPORT_STATUS,
    DELIVER_ALERTS
}
