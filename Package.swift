// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "MyTorchHomework",
  platforms: [.macOS(.v13)],
  targets: [
    // MARK: Libraries the homework stands on
    // Debug builds would compile C without optimisation, and students run debug builds.
    .target(name: "ArrayKernels", cSettings: [.unsafeFlags(["-O3"], .when(configuration: .debug))]),
    .target(name: "NDArrays", dependencies: ["ArrayKernels"]),
    .target(name: "NumPyFormat", dependencies: ["NDArrays"]),
    .target(name: "Differentiation", dependencies: ["NDArrays"]),
    .target(name: "Stubs"),

    // MARK: What the students write
    .target(name: "MyTorch", dependencies: ["NDArrays", "Stubs"]),
    .target(name: "HW1Bonus", dependencies: ["MyTorch", "NDArrays", "Stubs"]),
    .executableTarget(
      name: "mlp",
      dependencies: ["HW1Bonus", "MyTorch", "NDArrays", "NumPyFormat", "StaticGraphs"],
      path: "Sources/MLPRunner"),

    // MARK: The recitation, alive
    .target(name: "GraphDrawing", dependencies: ["MyTorch", "NDArrays"]),
    .target(name: "StaticGraphs", dependencies: ["NDArrays"]),
    .executableTarget(
      name: "sandbox",
      dependencies: ["Differentiation", "GraphDrawing", "HW1Bonus", "MyTorch", "NDArrays", "StaticGraphs"],
      path: "Sources/Sandbox"),

    // MARK: The autograder
    .target(name: "Wire", path: "Autograder/Wire"),
    // `fork`, and descriptors in messages, which Swift does not import.
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
    .target(
      name: "Staff",
      dependencies: ["Differentiation", "Grading", "NDArrays", "NumPyFormat"],
      path: "Autograder/Staff"),
    // Worker is never linked here: the dependency makes `swift run autograder` build it too.
    .executableTarget(
      name: "autograder",
      dependencies: ["Grading", "Staff", "Worker"],
      path: "Autograder/CLI"),

    // MARK: Tests
    // Calls functions with extreme numbers, which may end the program.
    .executableTarget(name: "NDArraysProbe", dependencies: ["NDArrays"], path: "Tests/NDArraysProbe"),
    .testTarget(name: "NDArraysTests", dependencies: ["NDArrays", "NDArraysProbe"]),
    // The kernels for vectors of eight, for processors that have no such vectors.
    .target(name: "WideKernels", dependencies: ["ArrayKernels"], path: "Tests/WideKernels"),
    .testTarget(name: "ArrayKernelsTests", dependencies: ["ArrayKernels", "WideKernels"]),
    // Reads files for NumPyFormat's comparison with NumPy.
    .executableTarget(
      name: "NumPyFormatProbe", dependencies: ["NDArrays", "NumPyFormat", "Differentiation"],
      path: "Tests/NumPyFormatProbe"),
    .testTarget(
      name: "NumPyFormatTests",
      dependencies: ["NDArrays", "NumPyFormat", "Differentiation"],
      exclude: ["Samples"]),
    .testTarget(name: "DifferentiationTests", dependencies: ["Differentiation", "NDArrays"]),
    .testTarget(name: "MyTorchTests", dependencies: ["MyTorch", "NDArrays", "Differentiation"]),
    .testTarget(name: "HW1BonusTests", dependencies: ["HW1Bonus", "MyTorch", "NDArrays"]),
    .testTarget(
      name: "MLPRunnerTests", dependencies: ["HW1Bonus", "MyTorch", "NDArrays", "NumPyFormat", "mlp"]),
    .testTarget(name: "GraphDrawingTests", dependencies: ["GraphDrawing", "MyTorch", "NDArrays"]),
    // Writes random graphs for the comparison with HIPS autograd, and counts what a program allocates.
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .executableTarget(
      name: "StaticGraphsProbe", dependencies: ["AllocationCounter", "NDArrays", "StaticGraphs"],
      path: "Tests/StaticGraphsProbe"),
    .testTarget(
      name: "StaticGraphsTests",
      dependencies: ["Differentiation", "MyTorch", "NDArrays", "StaticGraphs"]),
    .testTarget(
      name: "SandboxTests",
      dependencies: ["Differentiation", "GraphDrawing", "MyTorch", "NDArrays", "StaticGraphs", "sandbox"]),
    .testTarget(name: "ExercisesTests", dependencies: ["Exercises", "MyTorch", "NDArrays"]),
    .testTarget(name: "WireTests", dependencies: ["Wire"]),
    // A program that misbehaves on request, for the tests of what runs workers.
    .executableTarget(
      name: "WorkerProcessFixture", dependencies: ["ForkServing", "Wire"], path: "Tests/WorkerProcessFixture"),
    .testTarget(
      name: "GradingTests",
      dependencies: ["Grading", "NDArrays", "NumPyFormat", "Stubs", "Wire", "WorkerProcessFixture"],
      exclude: ["Reports/Formats/junit.xsd"]),
    .testTarget(name: "StaffTests", dependencies: ["Grading", "NDArrays", "Staff", "Worker"]),
    .testTarget(
      name: "AutograderTests", dependencies: ["autograder", "Grading", "Worker", "WorkerProcessFixture"]),
  ]
)

// MARK: Settings, all of them

/// Targets the students write, in Swift 5 mode: Swift 6 refuses a plain `let one = NDArray(1)` outside of a type, since
/// another thread might change it.
let studentTargets: Set<String> = ["MyTorch", "HW1Bonus"]

/// Array code is optimised in debug builds too, so that a student's debug run is quick.
let optimisedTargets: Set<String> = ["NDArrays", "NumPyFormat", "Differentiation", "StaticGraphs"]

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
