#!/bin/sh
# Measures what the scheduler's poll costs with many deadlines: poll-benchmark.sh [--deadlines 1000,1000000] [--runs 500]
exec "$(dirname "$0")/../run-main.sh" org.fingerpost.bench.PollBenchmark "$@"
