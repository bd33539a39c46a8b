/** The client's page on the web: plain HTML without a script, a session or a cookie. */
@NullMarked
package org.fingerpost.clientlink.web;

import org.jspecify.annotations.NullMarked;
