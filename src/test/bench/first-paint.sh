#!/bin/sh
# Measures when a slow phone shows the page behind a link of a running portal: first-paint.sh http://localhost:8080/s/… [runs]
exec "$(dirname "$0")/../run-main.sh" org.fingerpost.bench.FirstPaint "$@"
