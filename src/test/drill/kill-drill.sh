#!/bin/sh
# Kills the portal over and over, and sees that no alert was lost: kill-drill.sh [--kills 200] [--seed n]
# Everything is in target/drill, also the last portal's log. Ends with 1 if something is missing or came twice.
exec "$(dirname "$0")/../run-main.sh" org.fingerpost.drill.KillDrill "$@"
