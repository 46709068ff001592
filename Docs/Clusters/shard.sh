#!/bin/sh
# Grades one shard of a course; what the machine did not let it do is tried again, twice.
#
#     shard.sh I N [OPTIONS]      the I-th of N shards, I from 1; OPTIONS are those of 'autograder grade'
#
# The environment says what is graded, the same for all shards:
#     AUTOGRADER   the program: .build/release/autograder of the kit
#     HANDINS      the folder of hand-ins
#     RESULTS      a folder that all machines see; shard I writes into RESULTS/shard-I, and nowhere else
#     SEED         the seed of the arrays, a number from 0 to 18446744073709551615 that no student can know
set -u
: "${AUTOGRADER:?}" "${HANDINS:?}" "${RESULTS:?}" "${SEED:?}"
index=${1:?} count=${2:?}
shift 2

attempt=1
while :; do
  status=0
  "$AUTOGRADER" grade "$HANDINS" --results "$RESULTS/shard-$index" --shard "$index/$count" --seed "$SEED" \
    --sandbox require "$@" || status=$?
  # 0: every hand-in has its row. 2: the command is wrong, and will be. Anything else may be of this machine at this moment; what is
  # graded is not graded again.
  case $status in
    0 | 2) exit "$status" ;;
  esac
  [ "$attempt" -lt 3 ] || exit "$status"
  echo "shard $index of $count ended with status $status; once more" >&2
  attempt=$((attempt + 1))
  sleep 1
done
