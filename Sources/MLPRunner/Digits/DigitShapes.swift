/// How the digits are written: for each, some usual ways, as strokes in a box of 1 × 1.
enum DigitShapes {
  /// The ways to write `digit`.
  static func styles(of digit: Int) -> [[Stroke]] {
    all[digit]
  }

  private static let all: [[[Stroke]]] = [
    zero, one, two, three, four, five, six, seven, eight, nine,
  ]

  private static let zero: [[Stroke]] = [
    [.arc(Point(0.5, 0.5), 0.32, 0.46, from: -80, to: 280)],
    [.arc(Point(0.5, 0.5), 0.24, 0.46, from: -60, to: 310)],
  ]

  private static let one: [[Stroke]] = [
    [.line(Point(0.5, 0.04), Point(0.5, 0.96))],
    [.line(Point(0.3, 0.24), Point(0.54, 0.05), Point(0.54, 0.95))],
    [
      .line(Point(0.32, 0.22), Point(0.52, 0.05), Point(0.52, 0.94)),
      .line(Point(0.3, 0.94), Point(0.74, 0.94)),
    ],
  ]

  private static let two: [[Stroke]] = [
    [
      .arc(Point(0.5, 0.29), 0.3, 0.25, from: 190, to: 395)
        .then(.line(Point(0.2, 0.94), Point(0.84, 0.94)))
    ],
    [
      .arc(Point(0.48, 0.3), 0.29, 0.26, from: 200, to: 410)
        .then(.arc(Point(0.3, 0.84), 0.13, 0.1, from: 270, to: 30))
        .then(.line(Point(0.85, 0.92)))
    ],
  ]

  private static let three: [[Stroke]] = [
    [
      .arc(Point(0.45, 0.27), 0.3, 0.23, from: 200, to: 450)
        .then(.arc(Point(0.45, 0.73), 0.34, 0.24, from: 270, to: 515))
    ],
    [
      .line(Point(0.2, 0.07), Point(0.75, 0.07), Point(0.45, 0.42))
        .then(.arc(Point(0.45, 0.7), 0.33, 0.27, from: 270, to: 510))
    ],
  ]

  private static let four: [[Stroke]] = [
    [
      .line(Point(0.62, 0.05), Point(0.14, 0.66), Point(0.88, 0.66)),
      .line(Point(0.64, 0.32), Point(0.62, 0.97)),
    ],
    [
      .line(Point(0.22, 0.06), Point(0.18, 0.54), Point(0.8, 0.54)),
      .line(Point(0.76, 0.05), Point(0.72, 0.97)),
    ],
  ]

  private static let five: [[Stroke]] = [
    [
      .line(Point(0.78, 0.06), Point(0.3, 0.06), Point(0.25, 0.46))
        .then(.arc(Point(0.46, 0.68), 0.32, 0.28, from: 230, to: 515))
    ]
  ]

  private static let six: [[Stroke]] = [
    [
      .line(Point(0.7, 0.04), Point(0.45, 0.22), Point(0.28, 0.46), Point(0.2, 0.7))
        .then(.arc(Point(0.5, 0.72), 0.3, 0.24, from: 180, to: 540))
    ],
    [
      .arc(Point(0.62, 0.55), 0.42, 0.5, from: 280, to: 180)
        .then(.arc(Point(0.47, 0.74), 0.27, 0.21, from: 200, to: 545))
    ],
  ]

  private static let seven: [[Stroke]] = [
    [.line(Point(0.18, 0.08), Point(0.82, 0.08), Point(0.42, 0.96))],
    [
      .line(Point(0.18, 0.08), Point(0.82, 0.08), Point(0.42, 0.96)),
      .line(Point(0.36, 0.5), Point(0.8, 0.5)),
    ],
  ]

  private static let eight: [[Stroke]] = [
    [
      .arc(Point(0.5, 0.27), 0.26, 0.22, from: 90, to: 450),
      .arc(Point(0.5, 0.73), 0.32, 0.24, from: -90, to: 270),
    ]
  ]

  private static let nine: [[Stroke]] = [
    [
      .arc(Point(0.5, 0.3), 0.29, 0.25, from: 0, to: 360)
        .then(.line(Point(0.78, 0.6), Point(0.62, 0.96)))
    ],
    [
      .arc(Point(0.48, 0.3), 0.27, 0.24, from: 0, to: 360)
        .then(.line(Point(0.74, 0.78)))
        .then(.arc(Point(0.48, 0.78), 0.26, 0.17, from: 0, to: 140))
    ],
  ]
}
