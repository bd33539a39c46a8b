package org.fingerpost.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;

/**
 * When a phone on a slow net shows the page behind a link, from the tap on: 390 pixels wide, 1.6 Mbit/s, 150 ms, a
 * quarter of the processor, nothing in the cache. See first-paint.sh.
 */
final class FirstPaint {
    private static final double BYTES_PER_SECOND = 1_600_000 / 8.0;
    private static final int LATENCY_MILLIS = 150;
    private static final int SLOWER = 4;
    private static final String WATCH = """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.largest = entry.startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
                .observe({type: 'layout-shift', buffered: true});
            """;

    private FirstPaint() {}

    private record Seen(double millis, double shifts, double bytes, int requests) {}

    static void main(String[] args) {
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var all = new ArrayList<Seen>();
        try (var playwright = Playwright.create()) {
            var options = new LaunchOptions().setExecutablePath(org.fingerpost.testing.Browser.find());
            options.setArgs(List.of("--no-sandbox"));
            for (int i = 0; i < runs; i++) {
                try (var browser = playwright.chromium().launch(options)) {
                    all.add(open(browser, args[0]));
                }
                IO.println(all.getLast());
            }
        }
        var times = all.stream().map(Seen::millis).sorted().toList();
        IO.println("Largest paint after %.0f ms, the median of %d runs".formatted(times.get(runs / 2), runs));
    }

    private static Seen open(Browser browser, String link) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
        page.addInitScript(WATCH);
        var answers = new ArrayList<Double>();
        var devTools = page.context().newCDPSession(page);
        devTools.on(
                "Network.loadingFinished",
                event -> answers.add(event.get("encodedDataLength").getAsDouble()));
        throttle(devTools);
        page.navigate(link);
        page.waitForLoadState();
        page.waitForTimeout(1_500);
        return new Seen(
                number(page, "window.largest"),
                number(page, "window.shifts"),
                answers.stream().mapToDouble(Double::doubleValue).sum(),
                answers.size());
    }

    private static double number(Page page, String what) {
        return ((Number) page.evaluate(what)).doubleValue();
    }

    private static void throttle(CDPSession devTools) {
        devTools.send("Network.enable");
        var net = new JsonObject();
        net.addProperty("offline", false);
        net.addProperty("latency", LATENCY_MILLIS);
        net.addProperty("downloadThroughput", BYTES_PER_SECOND);
        net.addProperty("uploadThroughput", BYTES_PER_SECOND);
        devTools.send("Network.emulateNetworkConditions", net);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        devTools.send("Emulation.setCPUThrottlingRate", processor);
    }
}
