internal import NDArrays

/// Two arrays got the same gradient, and what was added for one of them afterwards was added for the other, too.
struct SharedGradient: SignatureExplanation {
  let identifier = Hint.Identifier.sharedGradient

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.scenario == "passed-on-gradient", let x = suspect.given["x"], let w = suspect.given["w"],
      let c = suspect.given["c"], let v = suspect.given["v"], let divergence = suspect.divergence
    else { return [] }
    // (h * c + h) * (h * v): the sum's gradient goes to h and to h * c, and then h * v adds to it.
    let h = x * w
    let shared = divergence * h * v + divergence * (h * c + h) * v
    let ofH = shared + shared * c
    let gradients = ["gradient-of-h": ofH, "gradient-of-x": ofH * w, "gradient-of-w": ofH * x]
    guard let gradient = gradients[suspect.name] else { return [] }
    return [
      Signature(
        gradient,
        "\(suspect.name) is what is expected if two arrays with the same gradient share it from then on: what is "
          + "added for one of them is added for the other, too.")
    ]
  }
}
