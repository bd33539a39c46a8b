package org.fingerpost.sso;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the portal speaks with providers: where {@link Reach} allows, without following redirects, and not for long. */
@Component
class Outside implements DisposableBean {
    private static final Timeout CONNECTS = Timeout.ofSeconds(3);
    private static final Timeout SAYS_SOMETHING = Timeout.ofSeconds(5);
    private static final Duration ENDS = Duration.ofSeconds(10);
    private static final int LONGEST = 512 * 1024;
    private static final int AT_ONCE = 50;
    private static final int AT_ONCE_TO_ONE = 5;

    private final CloseableHttpClient http;
    private final ClientHttpRequestFactory requests;
    private final ClientHttpRequestInterceptor bounded;

    Outside(ProviderNetwork network, Clock clock) {
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Reach(network))
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE_TO_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTS)
                                .setSocketTimeout(SAYS_SOMETHING)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECTS)
                        .setResponseTimeout(SAYS_SOMETHING)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.requests = new HttpComponentsClientHttpRequestFactory(http);
        this.bounded = (request, body, next) -> new BoundedAnswer(
                next.execute(request, body), LONGEST, clock, clock.instant().plus(ENDS));
    }

    /** For what a provider says of itself. */
    RestClient pages() {
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(bounded)
                .build();
    }

    /** For the exchange of a code, with the converters that the library's own has. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(bounded)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    RestTemplate keys() {
        var template = new RestTemplate(requests);
        template.setInterceptors(List.of(bounded));
        return template;
    }

    /** For what is said of a person. */
    RestTemplate people() {
        var template = keys();
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return template;
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
