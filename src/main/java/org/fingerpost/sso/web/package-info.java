/** The way of a browser to a firm's provider and back, and the page of a firm that wants no other way in. */
@NullMarked
package org.fingerpost.sso.web;

import org.jspecify.annotations.NullMarked;
