import Foundation

exit(MLPRunner.run(Array(CommandLine.arguments.dropFirst())).rawValue)
