/** The client's page on the web: plain HTML without a script or a session; the only cookie is the language chosen on it. */
@NullMarked
package org.fingerpost.clientlink.web;

import org.jspecify.annotations.NullMarked;
