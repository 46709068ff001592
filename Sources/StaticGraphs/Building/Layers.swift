// What networks are made of, from the operations.

/// The logistic function 1 / (1 + e⁻ˣ), of each element.
public func sigmoid(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  // With e = exp(−|x|), which cannot overflow: 1 / (1 + e) where x is positive, e / (1 + e) where it is not.
  let negated = x.builder.node(.elementwise(.negate), [x], SourceLocation(fileID, line))
  let e = exp(-maximum(x, negated, fileID: fileID, line: line), fileID: fileID, line: line)
  let positive = greater(x, 0, fileID: fileID, line: line)
  return divide(positive + (1 - positive) * e, 1 + e, fileID: fileID, line: line)
}

/// The rectified linear unit max(x, 0), of each element.
public func relu(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  maximum(x, 0, fileID: fileID, line: line)
}

/// The logarithm of the softmax over the last axis: x − log Σ eˣ, without overflow.
public func logSoftmax(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  x.builder.node(.logSoftmax, [x], SourceLocation(fileID, line))
}

/// The cross-entropy of the softmax of `logits` with `labels`, both (N, C), averaged over the N rows: a number.
///
///     −Σ labels · log softmax(logits) / N
public func softmaxCrossEntropy(
  _ logits: Tensor, _ labels: Tensor, fileID: StaticString = #fileID, line: UInt = #line
) -> Tensor {
  guard logits.shape == labels.shape, logits.shape.count == 2 else {
    stop("\(GraphError.lossShapes(logits.shape, labels.shape))", SourceLocation(fileID, line))
  }
  let products = multiply(
    labels, logSoftmax(logits, fileID: fileID, line: line), fileID: fileID, line: line)
  let total = products.sum(fileID: fileID, line: line)
  return divide(
    -total, logits.builder.constant(Double(logits.shape[0]), fileID: fileID, line: line), fileID: fileID,
    line: line)
}

/// The mean of (predictions − truth)² over all elements: a number.
public func meanSquaredError(
  _ predictions: Tensor, _ truth: Tensor, fileID: StaticString = #fileID, line: UInt = #line
) -> Tensor {
  let difference = subtract(predictions, truth, fileID: fileID, line: line)
  return (difference * difference).mean(fileID: fileID, line: line)
}
