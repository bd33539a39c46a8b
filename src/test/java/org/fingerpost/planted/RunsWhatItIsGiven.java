package org.fingerpost.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

class RunsWhatItIsGiven {
    Object read(InputStream in) throws IOException, ClassNotFoundException {
        try (var objects = new ObjectInputStream(in)) {
            return objects.readObject();
        }
    }
}
