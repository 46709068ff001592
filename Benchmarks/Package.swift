// swift-tools-version: 6.0

import PackageDescription

// What is measured, as the package above has it, and a program that measures. The targets are links.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  targets: [
    .target(name: "ArrayKernels", cSettings: [.unsafeFlags(["-O3"], .when(configuration: .debug))]),
    .target(name: "NDArrays", dependencies: ["ArrayKernels"]),
    .target(name: "NumPyFormat", dependencies: ["NDArrays"]),
    .target(name: "Stubs"),
    .target(name: "MyTorch", dependencies: ["NDArrays", "Stubs"]),
    .target(name: "HW1Bonus", dependencies: ["MyTorch", "NDArrays", "Stubs"]),
    .target(name: "StaticGraphs", dependencies: ["NDArrays"]),
    .executableTarget(
      name: "Measure", dependencies: ["HW1Bonus", "MyTorch", "NDArrays", "NumPyFormat", "StaticGraphs"]),
  ]
)

let studentTargets: Set<String> = ["MyTorch", "HW1Bonus"]
let optimisedTargets: Set<String> = ["NDArrays", "NumPyFormat", "StaticGraphs"]

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
