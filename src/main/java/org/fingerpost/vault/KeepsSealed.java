package org.fingerpost.vault;

import java.util.List;

/** Tells of its sealed columns, so that the keys can be exchanged. */
public interface KeepsSealed {
    List<? extends SealedPlace> sealedPlaces();
}
