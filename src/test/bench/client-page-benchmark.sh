#!/bin/sh
# Measures how often a running portal answers with the client's page, beside any other page:
# client-page-benchmark.sh --link http://localhost:8080/s/… [--beside http://localhost:8081/owners?page=1] [--connections 16] [--seconds 10] [--rounds 5]
exec "$(dirname "$0")/../run-main.sh" org.fingerpost.bench.ClientPageBenchmark "$@"
