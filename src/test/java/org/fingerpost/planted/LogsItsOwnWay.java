package org.fingerpost.planted;

import java.util.logging.Logger;

class LogsItsOwnWay {
    void log() {
        Logger.getLogger("planted").info("planted");
    }
}
