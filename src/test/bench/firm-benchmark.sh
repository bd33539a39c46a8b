#!/bin/sh
# Carries a big firm from one installation to another, compares both, and deletes it, in little memory: firm-benchmark.sh [appointments]
exec env JAVA_TOOL_OPTIONS=-Xmx256m "$(dirname "$0")/../run-main.sh" org.fingerpost.tenancy.FirmBenchmark "$@"
