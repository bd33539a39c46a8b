package org.fingerpost.notification;

import java.util.UUID;

/** Names one morning's e-mail to one person. */
public record DigestId(UUID value) {}
