// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "MyTorchHomework",
  platforms: [.macOS(.v13)],
  targets: [
    // MARK: Yours: this is what you write
    .target(name: "MyTorch", dependencies: ["NDArrays", "Stubs"]),
    .target(name: "HW1Bonus", dependencies: ["MyTorch", "NDArrays", "Stubs"]),
    .executableTarget(
      name: "sandbox",
      dependencies: ["Differentiation", "GraphDrawing", "MyTorch", "NDArrays"],
      path: "Sources/Sandbox"),

    // MARK: Trains your network
    .executableTarget(
      name: "mlp",
      dependencies: ["HW1Bonus", "MyTorch", "NDArrays", "NumPyFormat"],
      path: "Sources/MLPRunner"),

    // MARK: Libraries the homework stands on
    .target(name: "ArrayKernels", cSettings: [.unsafeFlags(["-O3"], .when(configuration: .debug))]),
    .target(name: "NDArrays", dependencies: ["ArrayKernels"]),
    .target(name: "NumPyFormat", dependencies: ["NDArrays"]),
    .target(name: "Differentiation", dependencies: ["NDArrays"]),
    .target(name: "GraphDrawing", dependencies: ["MyTorch", "NDArrays"]),
    .target(name: "Stubs"),

    // MARK: The autograder
    .target(name: "Wire", path: "Autograder/Wire"),
    .target(name: "CForkServer", path: "Autograder/CForkServer"),
    .target(name: "ForkServing", dependencies: ["CForkServer", "Wire"], path: "Autograder/ForkServing"),
    .target(
      name: "Exercises", dependencies: ["HW1Bonus", "MyTorch", "NDArrays"], path: "Autograder/Exercises"),
    .executableTarget(
      name: "Worker",
      dependencies: ["Exercises", "ForkServing", "NDArrays", "NumPyFormat", "Wire"],
      path: "Autograder/Worker"),
    .target(
      name: "Grading",
      dependencies: ["CForkServer", "NDArrays", "NumPyFormat", "Stubs", "Wire"],
      path: "Autograder/Grading"),
    .executableTarget(
      name: "autograder",
      dependencies: ["Grading", "Worker"],
      path: "Autograder/CLI"),

    // MARK: The same exercises as tests, for `swift test` and for editors
    .testTarget(name: "HomeworkTests", dependencies: ["Grading", "Worker"]),
  ]
)

// MARK: Settings

/// What you write is compiled as ordinary Swift, without the rules about threads of Swift 6.
let studentTargets: Set<String> = ["MyTorch", "HW1Bonus", "sandbox"]

/// Array code is optimised in debug builds too, so that your debug run is quick.
let optimisedTargets: Set<String> = ["NDArrays", "NumPyFormat"]

for target in package.targets {
  var settings: [SwiftSetting] =
    if studentTargets.contains(target.name) {
      [.swiftLanguageMode(.v5), .enableUpcomingFeature("ConciseMagicFile")]
    } else {
      [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]
    }
  if optimisedTargets.contains(target.name) {
    settings.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
  target.swiftSettings = settings
}
