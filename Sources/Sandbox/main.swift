// `sandbox`: the recitation's example, worked through by every method.

import Foundation

exit(Sandbox.run(Array(CommandLine.arguments.dropFirst())).rawValue)
