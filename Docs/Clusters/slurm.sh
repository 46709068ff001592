#!/bin/sh
# Grades a course with Slurm: an array job with a task for each shard, and a job that puts it together when all have ended.
#
#     slurm.sh N      in N shards, N up to the cluster's MaxArraySize - 1; prints the number of the merging job
#
# The environment is that of shard.sh. What a task may use stands in slurm-shard.sh.
set -eu
: "${AUTOGRADER:?}" "${HANDINS:?}" "${RESULTS:?}" "${SEED:?}"
CLUSTERS=$(cd "$(dirname "$0")" && pwd)
SHARDS=${1:?}
export CLUSTERS SHARDS
mkdir -p "$RESULTS"
array=$(sbatch --parsable --array="1-$SHARDS" --output="$RESULTS/log-%a.txt" "$CLUSTERS/slurm-shard.sh")
# afterany, not afterok: a task that is requeued after a failure would cancel the merge, or leave it waiting for ever. Whether all is there
# is what merge looks at.
sbatch --parsable --job-name=merge --dependency="afterany:${array%%;*}" --output="$RESULTS/log-merge.txt" "$CLUSTERS/merge.sh"
