// Stands in for a student's file: the grader must find these lines in a backtrace.

/// Keeps the optimiser from seeing what a value is.
@inline(never) func opaque<Value>(_ value: Value) -> Value { value }

func readsBeyondTheEnd() {
  let numbers = opaque([1, 2, 3])
  print(numbers[opaque(7)])
}

func unwrapsNil() {
  let number: Int? = opaque(nil)
  // swift-format-ignore: NeverForceUnwrap
  print(number!)
}

func overflows() {
  let largest = opaque(Int8.max)
  print(largest + opaque(1))
}

func stopsWithAMessage() {
  fatalError("shapes (1, 5) and (3, 5)\nare not aligned")
}

@inline(never) func recursesWithoutEnd(_ depth: Int) -> Int {
  opaque(depth) < 0 ? 0 : recursesWithoutEnd(depth + 1) + 1
}

func spinsWithoutEnd() {
  var count = 0
  while true { count = opaque(count &+ 1) }
}
