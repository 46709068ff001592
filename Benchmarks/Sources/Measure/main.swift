// Reads lines of the form `COUNT TASK`, does the task COUNT times, and prints the seconds of CPU time of one.

import Foundation

func cpuTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

setvbuf(stdout, nil, _IOLBF, 0)
var tasks: [[String]: Task] = [:]
while let line = readLine() {
  var words = line.split(separator: " ").map(String.init)
  guard words.count > 1, let count = Int(words.removeFirst()), count > 0 else {
    throw UnknownTask(words: words)
  }
  let task = try tasks[words] ?? makeTask(words)
  tasks[words] = task
  let start = cpuTime()
  for _ in 0..<count { try task() }
  print((cpuTime() - start) / Double(count))
}
