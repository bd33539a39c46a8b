#!/bin/sh
# Compiles the tests and runs one of their main classes: run-main.sh CLASS [argument ...]
set -eu
cd "$(dirname "$0")/../.."
JAVA_HOME=$(./fingerpost jdk)
export JAVA_HOME
mkdir -p target
mvn -q test-compile >target/run-main.log 2>&1 || { tail -n 60 target/run-main.log >&2; exit 1; }
classpath=$(mvn -q exec:exec -Dexec.executable=echo -Dexec.args=%classpath -Dexec.classpathScope=test 2>/dev/null |
    tr -d '\r' | sed -n 's/^[^/]*\(\/.*\.jar.*\)/\1/p')
exec "$JAVA_HOME/bin/java" -Dlogback.configurationFile=src/test/run-main-logback.xml -cp "$classpath" "$@"
