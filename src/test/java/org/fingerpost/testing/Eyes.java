package org.fingerpost.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What can be counted of how well all people read a page and use it. Each answer lists what is wrong. */
public final class Eyes {
    /** All rules of axe-core: those of the WCAG, and those that are good practice. */
    private static final String VIOLATIONS = """
            () => axe.run({resultTypes: ['violations'], preload: false}).then(found => found.violations.flatMap(rule => rule.nodes.map(
              node => rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.any.map(check => check.message).join())))
            """;

    /** What hangs over an edge of the window, and text that a box cuts off at its side. */
    private static final String STICKING_OUT = """
            () => [...document.body.querySelectorAll('*')]
              .filter(one => one.checkVisibility() && !one.closest('.hidden-text, svg'))
              .filter(one => {
                const box = one.getBoundingClientRect();
                return box.left < -1 || box.right > document.documentElement.clientWidth + 1
                  || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden';
              })
              .map(one => one.outerHTML.slice(0, 160))
            """;

    private static final String BEFORE_THE_FIRST = """
            () => {
              const usable = 'a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex="0"]';
              const look = one => { const s = getComputedStyle(one); return [s.outline, s.boxShadow, s.borderColor, s.backgroundColor].join(); };
              const first = (radio, all) => all.find(one => one.name === radio.name && one.checked)
                ?? all.find(one => one.name === radio.name);
              const all = [...document.querySelectorAll(usable)].filter(one => one.checkVisibility() && !one.disabled);
              document.activeElement.blur();
              window.eyes = {
                faults: [], at: 0, last: -1,
                expected: all.filter(one => one.type !== 'radio' || one === first(one, all)),
                look, plain: new Map(all.map(one => [one, look(one)])),
              };
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              return eyes.expected.length;
            }
            """;

    /** A date has several stops in one field. */
    private static final String AT_A_STOP = """
            () => {
              const one = document.activeElement, box = one.getBoundingClientRect();
              if (one.type === 'date' && one === eyes.expected[eyes.at - 1]) return eyes.expected.length - eyes.at;
              const said = why => eyes.faults.push(why + ': ' + one.outerHTML.slice(0, 160));
              if (one !== eyes.expected[eyes.at]) said('another than ' + eyes.expected[eyes.at].outerHTML.slice(0, 160));
              if (eyes.look(one) === eyes.plain.get(one)) said('looks as before');
              if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) said('out of sight');
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              if (top !== null && !one.contains(top) && !top.contains(one)) said('covered');
              if (box.bottom + scrollY < eyes.last) said('above the one before');
              eyes.last = box.top + scrollY;
              eyes.at++;
              return eyes.expected.length - eyes.at;
            }
            """;

    private static final String AXE = axe();

    private final Page page;

    public Eyes(Page page) {
        this.page = page;
    }

    public List<String> violations() {
        page.evaluate(AXE);
        return list(page.evaluate(VIOLATIONS));
    }

    public List<String> stickingOut() {
        return list(page.evaluate(STICKING_OUT));
    }

    /** By Tab from one end to the other: all that can be used is reached, in the order it is read, and is seen to be. */
    public List<String> lostByTab() {
        int left = (Integer) page.evaluate(BEFORE_THE_FIRST);
        while (left > 0) {
            page.keyboard().press("Tab");
            left = (Integer) page.evaluate(AT_A_STOP);
        }
        return list(page.evaluate("eyes.faults"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object answer) {
        return (List<String>) answer;
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(Eyes.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
