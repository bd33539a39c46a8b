/**
 * The client's pages on the web: plain HTML without a script or a session.
 *
 * <p>{@code /s/{token}} is exchanged for a cookie ({@link org.fingerpost.clientlink.web.PassCookie}) and leads on to
 * {@code /status}, where the second step is asked first, if the link has one. A controller below {@code /status/**} goes through {@link
 * org.fingerpost.clientlink.web.ClientDoor#enter}, which hands it the {@code Actor.LinkHolder} or answers in its place.
 *
 * <p>What changes something is a POST. A form carries {@code <input type="hidden" th:name="${csrf.parameterName}"
 * th:value="${csrf.token}">}, which {@link org.fingerpost.clientlink.web.ClientPages} puts into every page: the token is
 * bound to the visit's cookie, and whatever comes without it, or from another site, never reaches a controller. The
 * content policy lets a page send a form only if it has one.
 */
@NullMarked
package org.fingerpost.clientlink.web;

import org.jspecify.annotations.NullMarked;
