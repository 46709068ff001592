#!/bin/sh
# Puts the shards together: RESULTS/shard-* into RESULTS/all. What is missing is named, and then nothing is written.
#
#     merge.sh [OPTIONS]      OPTIONS are those of 'autograder merge', such as --course course.json
set -u
: "${AUTOGRADER:?}" "${RESULTS:?}"
exec "$AUTOGRADER" merge "$RESULTS"/shard-* --results "$RESULTS/all" "$@"
