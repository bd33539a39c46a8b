package org.fingerpost.testing;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The portal's plain pages for a test of thousands of requests: else each is remembered, to be printed should it fail. */
public final class QuietWeb {
    private QuietWeb() {}

    public static MockMvcTester of(WebApplicationContext portal) {
        var silent = new SpringBootMockMvcBuilderCustomizer(portal);
        silent.setPrint(MockMvcPrint.NONE);
        return MockMvcTester.from(portal, builder -> {
            portal.getBeansOfType(MockMvcBuilderCustomizer.class).values().stream()
                    .filter(one -> !(one instanceof SpringBootMockMvcBuilderCustomizer))
                    .forEach(one -> one.customize(builder));
            silent.customize(builder);
            return builder.build();
        });
    }
}
