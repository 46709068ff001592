// Runs one exercise, all its cases, in a process of its own: the givens arrive on standard input as one .npz, an answer
// per case leaves on the answers descriptor. Nothing here knows what is right.

import Exercises
import ForkServing

ParentDeath.endsThisProcess()
guard CommandLine.arguments.count == 2 else {
  Exit.usage("usage: Worker EXERCISE <givens.npz, or Worker --serve, or Worker --list")
}
switch CommandLine.arguments[1] {
case "--list":
  for exercise in Exercise.all { print(exercise.path) }
  Exit.now(0)
#if os(Linux)
  case "--serve":
    Rehearsal.run()
    ForkServing.serve { OneExercise.carryOut($0) }
#endif
case let path: OneExercise.carryOut(path)
}
