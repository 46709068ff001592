#!/bin/sh
# Grades a course with GNU parallel, and puts it together.
#
#     parallel.sh N [OPTIONS]      in N shards; OPTIONS are those of GNU parallel
#
# Without options all shards run here. '--jobs 1 --sshlogin alpha,beta' runs one at a time on each of two machines that see the same
# folders under the same names. The environment is that of shard.sh.
set -eu
: "${AUTOGRADER:?}" "${HANDINS:?}" "${RESULTS:?}" "${SEED:?}"
shards=${1:?}
shift
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$RESULTS"
# A shard that failed is no reason to stop the others; the merge says what is missing. The log is for people: which shards are to be
# run again is decided by what is in the folders, so the same command goes on after anything.
parallel --will-cite --joblog "$RESULTS/jobs.tsv" --env AUTOGRADER --env HANDINS --env RESULTS --env SEED "$@" \
  "$here/shard.sh" {} "$shards" ::: $(seq "$shards") || echo "some shards failed: $RESULTS/jobs.tsv" >&2
exec "$here/merge.sh"
