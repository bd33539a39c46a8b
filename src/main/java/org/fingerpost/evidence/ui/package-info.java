/** The evidence on a request's page. */
@NullMarked
package org.fingerpost.evidence.ui;

import org.jspecify.annotations.NullMarked;
