// Runs one exercise, all its cases, in a process of its own: the givens arrive on standard input as one .npz, an answer
// per case leaves on the answers descriptor. Nothing here knows what is right.

import Exercises

ParentDeath.endsThisProcess()
guard CommandLine.arguments.count == 2 else {
  Exit.usage("usage: Worker EXERCISE <givens.npz, or Worker --list")
}
if CommandLine.arguments[1] == "--list" {
  for exercise in Exercise.all { print(exercise.path) }
  Exit.now(0)
}
guard let exercise = Exercise.named(CommandLine.arguments[1]) else {
  Exit.usage("Worker: there is no exercise '\(CommandLine.arguments[1])'")
}
guard OneWorker.isFirst() else {
  Exit.usage("Worker: a worker does one exercise and cannot become or start another worker")
}
Assignment(exercise).carryOut()
