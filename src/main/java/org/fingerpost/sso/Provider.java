package org.fingerpost.sso;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * What a provider has said of itself.
 *
 * @param registration what the protocol needs to know of it, without the firm's secret
 * @param namesItself whether each of its answers says whose it is (RFC 9207)
 * @param reader reads what it signs, with its own keys
 */
record Provider(ClientRegistration registration, boolean namesItself, JwtDecoder reader) {}
