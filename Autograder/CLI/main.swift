// `autograder`: arguments in, one command out.

import Foundation

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
