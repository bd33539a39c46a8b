package org.fingerpost.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One select, insert, update or delete of a statement, without the selects inside it. It reads what jOOQ renders, and is
 * no parser of SQL: an {@code or} beside the firm's condition would escape it.
 */
record QueryBlock(String text) {
    private static final Pattern JOINED = Pattern.compile("\\b(\\w+)\\.firm_id = (\\w+)\\.firm_id\\b");
    private static final Pattern BOUND = Pattern.compile("\\b(\\w+)\\.firm_id = (?:cast\\()?\\?");
    private static final Pattern BOUND_ALONE = Pattern.compile("\\bwhere\\b.*(?<!\\.)\\bfirm_id = (?:cast\\()?\\?");
    private static final Pattern INSERTED = Pattern.compile("^\\s*insert into (\\w+) \\([^)]*\\bfirm_id\\b");

    static List<QueryBlock> of(String sql) {
        String plain = sql.replaceAll("'[^']*'", "''").replace("\"", "").replaceAll("\\s+", " ");
        var blocks = new ArrayList<QueryBlock>();
        var open = new ArrayDeque<StringBuilder>();
        open.push(new StringBuilder());
        for (char c : plain.toCharArray()) {
            switch (c) {
                case '(' -> open.push(new StringBuilder());
                case ')' -> close(open, blocks);
                default -> open.getFirst().append(c);
            }
        }
        blocks.add(new QueryBlock(open.getFirst().toString()));
        return blocks;
    }

    private static void close(ArrayDeque<StringBuilder> open, List<QueryBlock> blocks) {
        String inside = open.pop().toString();
        if (inside.stripLeading().startsWith("select ")) {
            blocks.add(new QueryBlock(inside));
            open.getFirst().append("(…)");
        } else {
            open.getFirst().append('(').append(inside).append(')');
        }
    }

    Set<String> unrestricted(Set<String> tables) {
        var named = named(tables);
        var restricted = new HashSet<>(names(BOUND, 1));
        restricted.addAll(names(INSERTED, 1));
        if (named.size() == 1 && BOUND_ALONE.matcher(text).find()) {
            return Set.of();
        }
        var joins = results(JOINED).toList();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var join : joins) {
                // What this block doesn't name belongs to the block around it, which is looked at for itself.
                if (restricted.contains(join.group(1)) || !named.contains(join.group(1))) {
                    grew |= restricted.add(join.group(2));
                }
                if (restricted.contains(join.group(2)) || !named.contains(join.group(2))) {
                    grew |= restricted.add(join.group(1));
                }
            }
        }
        named.removeAll(restricted);
        return named;
    }

    /** The names under which the block speaks of tables. */
    private Set<String> named(Set<String> tables) {
        var table = Pattern.compile("(?<![.\\w]|\\bas )(" + String.join("|", tables) + ")(?![.\\w])(?: as (\\w+))?");
        return results(table)
                .map(found -> found.group(2) == null ? found.group(1) : found.group(2))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> names(Pattern pattern, int group) {
        return results(pattern).map(found -> found.group(group)).collect(Collectors.toSet());
    }

    private Stream<MatchResult> results(Pattern pattern) {
        return pattern.matcher(text).results();
    }
}
