// `autograder`: arguments in, one command out.

import Foundation
import Grading

StandardOutput.prepare()
// Before anything that takes time: whoever presses Ctrl-C at once is heard.
Interruption.endWorkers()
exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
