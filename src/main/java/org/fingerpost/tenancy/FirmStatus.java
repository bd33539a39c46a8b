package org.fingerpost.tenancy;

/** How a firm stands with the installation. Only its operator changes it. */
public enum FirmStatus {
    ACTIVE,
    /** Nobody gets in; alerts are raised and mailed as ever, since USCIS does not wait. */
    SUSPENDED,
    /** Nobody gets in and nothing is done, while the firm is carried to another installation. */
    MOVING,
    /** Gone, with its keys destroyed. */
    OFFBOARDED
}
