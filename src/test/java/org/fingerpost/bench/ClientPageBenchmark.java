package org.fingerpost.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many status pages a portal that runs answers in a second, beside another page. See client-page-benchmark.sh. */
final class ClientPageBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private ClientPageBenchmark() {}

    static void main(String[] args) throws Exception {
        var link = URI.create(option(args, "--link", ""));
        var beside = option(args, "--beside", "");
        var span = Duration.ofSeconds(Long.parseLong(option(args, "--seconds", "10")));
        int rounds = Integer.parseInt(option(args, "--rounds", "5"));
        int connections = Integer.parseInt(option(args, "--connections", "16"));
        var ours = new Load(link.resolve("/status"), cookie(link), connections);
        if (beside.isEmpty()) {
            ours.during(WARM_UP);
            report("the client’s page", ours, span);
            return;
        }
        compare(ours, new Load(URI.create(beside), "", connections), span, rounds);
    }

    /** In turn, so that whatever else the machine does meets both alike. */
    private static void compare(Load ours, Load theirs, Duration span, int rounds) throws Exception {
        ours.during(WARM_UP);
        theirs.during(WARM_UP);
        var times = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            times.add(report("the client’s page", ours, span)
                    / report(theirs.page().toString(), theirs, span));
        }
        times.sort(null);
        IO.println("%.1f times as many, the median of %d rounds".formatted(times.get(rounds / 2), rounds));
    }

    private static double report(String what, Load load, Duration span) throws Exception {
        var figures = load.during(span);
        IO.println("%s: %.0f requests per second over %d connections, %.2f ms each, %d bytes"
                .formatted(what, figures.perSecond(), load.connections(), figures.medianMillis(), figures.bytes()));
        return figures.perSecond();
    }

    /** What the link is swapped for. */
    private static String cookie(URI link) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        int at = List.of(args).indexOf(name);
        return at < 0 ? otherwise : args[at + 1];
    }
}
