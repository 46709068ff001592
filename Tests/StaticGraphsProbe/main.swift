// `StaticGraphsProbe graphs COUNT`: random graphs with their gradients as JSON, a line for each, for the comparison with
// HIPS autograd. `StaticGraphsProbe allocations STEPS`: how often that many steps of the homework's network allocate.

import NDArrays
import StaticGraphs

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.last.flatMap { Int($0) }) {
case ("graphs", .some(let count)):
  for seed in 0..<UInt64(count) { print(try GraphDump(seed: seed).json) }
case ("allocations", .some(let steps)):
  for batch in [1, 32, 128] {
    print("batch \(batch):", try AllocationCount.network(batch: batch, steps: steps))
  }
default:
  print("StaticGraphsProbe graphs COUNT | allocations STEPS")
}
