/** The plain pages with which a firm signs up. */
@NullMarked
package org.fingerpost.founding.web;

import org.jspecify.annotations.NullMarked;
