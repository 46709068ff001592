#!/bin/sh
#SBATCH --job-name=grading
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=12:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
# One task of the array that slurm.sh submits. Slurm runs a copy of this file, so it cannot look beside itself for shard.sh.
: "${CLUSTERS:?}" "${SHARDS:?}" "${SLURM_ARRAY_TASK_ID:?}"
# The number of shards is slurm.sh's and not the array's: a single task that is submitted again is an array of one.
exec "$CLUSTERS/shard.sh" "$SLURM_ARRAY_TASK_ID" "$SHARDS" --jobs "${SLURM_CPUS_PER_TASK:-1}"
