"""Plays the part of Kubernetes: runs the command of each index of an indexed Job, in two shards, with the container's paths elsewhere.

    kubernetes.py JOB.yaml FOLDER PROGRAM
"""

import os
import pathlib
import subprocess
import sys

import yaml

job = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text())
folder, program = pathlib.Path(sys.argv[2]), sys.argv[3]
spec = job["spec"]
assert (job["apiVersion"], job["kind"], spec["completionMode"]) == ("batch/v1", "Job", "Indexed")
pod = spec["template"]["spec"]
assert pod["restartPolicy"] == "Never", "what backoffLimitPerIndex needs"
(container,) = pod["containers"]
environment = {entry["name"]: entry.get("value") for entry in container["env"]}
assert int(environment["SHARDS"]) == spec["completions"] >= spec["parallelism"]
# Every folder that is mounted has its volume.
mounts = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
assert set(mounts) == {volume["name"] for volume in pod["volumes"]}
assert environment["SEED"] is None and "secretKeyRef" in next(e for e in container["env"] if e["name"] == "SEED")["valueFrom"]

results = folder / "results"
results.mkdir(parents=True)
scripts = pathlib.Path(sys.argv[1]).parent
for index in range(2):
    places = {
        mounts["scripts"]: str(scripts),
        environment["HANDINS"]: os.environ["HANDINS"],
        environment["RESULTS"]: str(results),
        environment["AUTOGRADER"]: program,
    }
    values = {**environment, "SHARDS": "2", "SEED": os.environ["SEED"], "JOB_COMPLETION_INDEX": str(index)}

    def here(text):
        for there, place in places.items():
            text = text.replace(there, place)
        return text

    subprocess.run(
        [here(word) for word in container["command"] + container.get("args", [])],
        env={**os.environ, **{name: here(value) for name, value in values.items()}}, check=True, stdout=subprocess.DEVNULL)
