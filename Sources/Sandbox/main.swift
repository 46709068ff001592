// `sandbox`: the recitation's example, worked through by every method.

import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
if let order = WorkerOrder(arguments) { exit(TrainingWorker.run(order)) }
exit(Sandbox.run(arguments).rawValue)
