/** The evidence packet on a request's page. */
@NullMarked
package org.fingerpost.dossier.ui;

import org.jspecify.annotations.NullMarked;
