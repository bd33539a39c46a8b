package org.fingerpost.operator;

import java.util.List;

/** What lists the files of an archive; the last one in it. */
public interface Listing {
    List<Manifest.Entry> files();
}
