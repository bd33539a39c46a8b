package org.fingerpost.audit;

import static org.fingerpost.audit.TrailBreak.Problem.ADDED;
import static org.fingerpost.audit.TrailBreak.Problem.CHANGED;
import static org.fingerpost.audit.TrailBreak.Problem.CUT_OFF;
import static org.fingerpost.audit.TrailBreak.Problem.MISSING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.platform.HashedValues;
import org.fingerpost.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/** Walks through a firm's lines, a portion at a time, and remembers the first that is not as it was written. */
class Chain {
    private final FirmId firm;
    private final TrailRepository.Head head;
    private final Map<Long, String> remembered;
    private long position;
    private String hash = HashedValues.START;
    private @Nullable TrailBreak broken;

    /** @param remembered the hashes that earlier checks saw, by position */
    Chain(FirmId firm, TrailRepository.Head head, Map<Long, String> remembered) {
        this.firm = firm;
        this.head = head;
        this.remembered = remembered;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }

    void take(List<TrailLine> lines) {
        for (var line : lines) {
            if (broken == null) {
                broken = problem(line);
            }
            position = line.position();
            hash = line.hash();
        }
    }

    /** After the last line: the end must be where the database and each earlier check say it was. */
    Optional<TrailBreak> end() {
        long lastKnown = remembered.keySet().stream().reduce(head.position(), Math::max);
        if (broken == null && position < lastKnown) {
            broken = new TrailBreak(position + 1, CUT_OFF);
        }
        if (broken == null && !hash.equals(head.hash())) {
            broken = new TrailBreak(Math.max(position, 1), CHANGED);
        }
        return Optional.ofNullable(broken);
    }

    private @Nullable TrailBreak problem(TrailLine line) {
        boolean inOrder = line.position() == position + 1;
        if (!inOrder && position < head.position()) {
            return new TrailBreak(position + 1, MISSING);
        }
        if (!inOrder || line.position() > head.position()) {
            return new TrailBreak(line.position(), ADDED);
        }
        String seen = remembered.getOrDefault(line.position(), line.hash());
        boolean whole = line.previousHash().equals(hash)
                && line.hash().equals(line.hashOf(firm))
                && line.hash().equals(seen);
        return whole ? null : new TrailBreak(line.position(), CHANGED);
    }
}
