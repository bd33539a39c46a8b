package org.fingerpost.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;

/** Types into every field of a page at one stroke, and finds the words again. */
public final class TypedWords {
    private static final String TYPE = """
            () => Object.fromEntries([...document.querySelectorAll('fp-keep')].map((keep, place) => {
              const input = keep.querySelector('input, textarea');
              input.value = `José “🙂” <b>&amp; ${place}`;
              input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
              return [keep.getAttribute('place'), input.value];
            }))""";
    private static final String READ = """
            () => Object.fromEntries([...document.querySelectorAll('fp-keep')].map(keep =>
              [keep.getAttribute('place'), keep.querySelector('input, textarea').value]))""";
    private static final String FIELDS = "main vaadin-text-field, main vaadin-text-area";

    private final Page page;
    private Map<?, ?> typed = Map.of();

    public TypedWords(Page page) {
        this.page = page;
    }

    /** How many fields the page has. Fails if there is one whose words could get lost. */
    public int fields() {
        page.locator("main h1").waitFor();
        int fields = page.locator(FIELDS).count();
        assertThat(page.locator("fp-keep").count()).as(page.url()).isEqualTo(fields);
        return fields;
    }

    public void type() {
        typed = (Map<?, ?>) page.evaluate(TYPE);
        assertThat(typed).isNotEmpty();
        assertThat((Integer) page.evaluate("sessionStorage.length")).isGreaterThanOrEqualTo(typed.size());
    }

    /** Every character is back, and the person is told. */
    public void areBack() {
        page.locator("fp-keep").first().waitFor();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page.evaluate(READ)).isEqualTo(typed));
        page.getByText("What you had typed here was put back.").first().waitFor();
    }

    /** The server has them now: the browser alone keeps only what a form sends as a whole. */
    public void areKept() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                page.evaluate("Object.keys(sessionStorage)").toString())
                        .doesNotContainPattern("/(?!submitted(Date|Time)\\b)\\w+[,\\]]"));
    }
}
