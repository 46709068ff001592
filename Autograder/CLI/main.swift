// `autograder`: arguments in, one command out.

import Foundation

StandardOutput.prepare()
exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
