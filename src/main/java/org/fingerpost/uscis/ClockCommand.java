package org.fingerpost.uscis;

import java.io.IOException;

/** The channel clock without the portal: reads appointments from standard input and answers each on standard output. */
public final class ClockCommand {
    private ClockCommand() {}

    public static void main(String[] arguments) throws IOException {
        new ClockLines(ZipZones.load()).answer(System.in, System.out);
    }
}
