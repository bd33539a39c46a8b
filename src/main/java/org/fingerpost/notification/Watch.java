package org.fingerpost.notification;

/** As what a person is told of an alert. */
public enum Watch {
    RESPONSIBLE,
    SECOND_WATCHER,
    ADMIN
}
