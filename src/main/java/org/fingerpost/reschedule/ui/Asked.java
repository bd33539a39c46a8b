package org.fingerpost.reschedule.ui;

import org.fingerpost.reschedule.Question;

/** A question as it stands on a page: the keys of its words, and of the hint below its field. */
record Asked(Question question, String words, String help) {}
