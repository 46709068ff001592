internal import NDArrays

/// The value of the function where its gradient is asked.
struct ForwardValueReturned: SignatureExplanation {
  let identifier = Hint.Identifier.forwardValueReturned

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.name.hasPrefix("gradient-of-"), let value = value(for: suspect) else { return [] }
    let plain = Signature(
      value.array, "\(suspect.name) is \(value.name), the value of the function, where its gradient is asked."
    )
    // For a divisor this is the second term with a slip in it, which DivSecondTerm explains.
    let isDivisor = suspect.exercise == "functional/divide-backward" && suspect.name == "gradient-of-b"
    guard let upstream = suspect.upstream, upstream.shape == value.array.shape, !isDivisor else {
      return [plain]
    }
    return [
      plain,
      Signature(
        upstream * value.array,
        "\(suspect.name) is the upstream gradient times \(value.name), the value of the function, "
          + "where its derivative "
          + "is asked."),
    ]
  }

  private func value(for suspect: Suspect) -> (name: String, array: NDArray)? {
    guard let a = suspect.given["a"] else { return nil }
    switch suspect.exercise {
    case "functional/log-backward": return ("log(a)", log(a))
    // The exponential is its own derivative: without the upstream gradient, UpstreamIgnored explains it.
    case "functional/exp-backward": return nil
    default: break
    }
    guard suspect.section == "functional", let b = suspect.given["b"] else { return nil }
    switch suspect.exercise {
    case "functional/multiply-backward": return ("a * b", a * b)
    case "functional/subtraction-backward": return ("a - b", a - b)
    case "functional/divide-backward": return ("a / b", a / b)
    case "functional/matmul-backward": return ("matmul(a, b)", matmul(a, b))
    default: return nil
    }
  }
}
