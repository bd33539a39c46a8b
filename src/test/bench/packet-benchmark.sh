#!/bin/sh
# Makes an evidence packet of 30 exhibits and 300 pages, again and again, in little memory: packet-benchmark.sh [runs]
exec env JAVA_TOOL_OPTIONS=-Xmx256m "$(dirname "$0")/../run-main.sh" org.fingerpost.dossier.PacketBenchmark "$@"
