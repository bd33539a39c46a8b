package org.fingerpost.sso;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where firms' providers may be.
 *
 * @param privateProviders whether in the portal's own network too; then a firm's admin can have the portal look into it
 */
@ConfigurationProperties("fingerpost")
record ProviderNetwork(@DefaultValue("false") boolean privateProviders) {}
