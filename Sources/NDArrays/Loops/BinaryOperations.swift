/// The result of a binary operation on two arrays that are broadcast against each other.
func combine(_ left: NDArray, _ right: NDArray, _ loop: BinaryLoop) -> NDArray {
  if left.isContiguous && right.isContiguous && left.shape == right.shape {
    let result = NDArray(uninitializedLike: left)
    loop(
      BinaryRun(
        output: result.pointer, outputStride: 1, left: left.pointer, leftStride: 1, right: right.pointer,
        rightStride: 1, count: result.size))
    return result
  }
  let result = NDArray(uninitialized: commonShape(left, right))
  apply(loop, left, right, into: result)
  return result
}

/// The result of a binary operation on an array and a number.
func combine(_ left: NDArray, _ right: Double, _ loop: BinaryLoop) -> NDArray {
  let result = NDArray(uninitializedLike: left)
  guard left.isContiguous else {
    apply(loop, left, NDArray(right), into: result)
    return result
  }
  withUnsafePointer(to: right) { right in
    loop(
      BinaryRun(
        output: result.pointer, outputStride: 1, left: left.pointer, leftStride: 1, right: right,
        rightStride: 0, count: result.size))
  }
  return result
}

/// The result of a binary operation on a number and an array.
func combine(_ left: Double, _ right: NDArray, _ loop: BinaryLoop) -> NDArray {
  let result = NDArray(uninitializedLike: right)
  guard right.isContiguous else {
    apply(loop, NDArray(left), right, into: result)
    return result
  }
  withUnsafePointer(to: left) { left in
    loop(
      BinaryRun(
        output: result.pointer, outputStride: 1, left: left, leftStride: 0, right: right.pointer,
        rightStride: 1, count: result.size))
  }
  return result
}

/// Replaces the elements of `target` by the result of a binary operation on them and `right`, which is
/// broadcast to them.
func update(_ target: NDArray, _ right: NDArray, _ loop: BinaryLoop) {
  target.checkWritable()
  if target.shape != right.shape {
    let shape = commonShape(target, right)
    check(
      shape == target.shape,
      "non-broadcastable output operand with shape \(compactTuple(target.shape)) doesn't match "
        + "the broadcast shape " + compactTuple(shape))
  }
  // Elements that are still to be read must not be overwritten; the same elements in the same order are no
  // problem.
  let isSafe = !target.mayShareMemory(with: right) || target.hasSameLayout(as: right)
  apply(loop, target, isSafe ? right : right.copy(), into: target)
}

/// Replaces the elements of `target` by the result of a binary operation on them and a number.
func update(_ target: NDArray, _ right: Double, _ loop: BinaryLoop) {
  target.checkWritable()
  guard target.isContiguous else {
    apply(loop, target, NDArray(right), into: target)
    return
  }
  withUnsafePointer(to: right) { right in
    loop(
      BinaryRun(
        output: target.pointer, outputStride: 1, left: target.pointer, leftStride: 1, right: right,
        rightStride: 0, count: target.size))
  }
}

/// Runs `loop` over all elements of `output`, to whose shape both sides can be broadcast.
///
/// Runs come in C order, unless `right` lies in memory the other way round.
func apply(_ loop: BinaryLoop, _ left: NDArray, _ right: NDArray, into output: NDArray) {
  if left.shape == output.shape, let transposed = TransposedOperand(right, for: output) {
    let (outputRow, leftRow) = (transposed.rowStride(of: output), transposed.rowStride(of: left))
    let leftStride = transposed.elementStride(of: left)
    transposed.forEachRun { row, column, elements, count in
      loop(
        BinaryRun(
          output: output.pointer + row * outputRow + column, outputStride: 1,
          left: left.pointer + row * leftRow + column * leftStride, leftStride: leftStride, right: elements,
          rightStride: 1, count: count))
    }
    return
  }
  NestedLoop(
    shape: output.shape, output.strides, left.strides(broadcastTo: output.shape),
    right.strides(broadcastTo: output.shape)
  ).forEachRun { start, run in
    loop(
      BinaryRun(
        output: output.pointer + start.first, outputStride: run.steps.first,
        left: left.pointer + start.second, leftStride: run.steps.second,
        right: right.pointer + start.third, rightStride: run.steps.third,
        count: run.length))
  }
}
