package org.fingerpost.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom people of a closed firm turn to.
 *
 * @param operatorContact an e-mail address or a telephone number; empty where none is set
 */
@ConfigurationProperties("fingerpost")
record OperatorContact(@DefaultValue("") String operatorContact) {}
