import Foundation
import NDArrays
import Testing

@testable import mlp

/// A small set is enough to see that the whole program works.
struct TrainingRunTests {
  private func withData<Result>(_ body: (_ data: String, _ folder: String) throws -> Result) throws -> Result
  {
    try withTemporaryFolder { folder in
      let data = "\(folder)/data"
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      for (part, count) in [(DataFolder.Part.training, 60), (.validation, 20), (.test, 20)] {
        let drawn = DrawnDigits(count: count, seed: UInt64(count))
        try DataFolder(path: data).write(part, pictures: drawn.pictures, digits: drawn.digits)
      }
      return try body(data, folder)
    }
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) })
  }

  private let small = ["--hidden", "8", "--batch-size", "16"]

  @Test func theSameSeedGivesTheSameFiles() throws {
    try withData { data, folder in
      for name in ["a", "b"] {
        let status = MLPRunner.run(
          small + ["--epochs", "2", "--data", data, "--outpath", "\(folder)/\(name)"])
        #expect(status == .success)
      }
      let first = try contents("\(folder)/a")
      #expect(Set(first.keys) == Set(ResultsFolder.fileNames))
      #expect(try contents("\(folder)/b") == first)
      _ = MLPRunner.run(small + ["--epochs", "2", "--seed", "2", "--data", data, "--outpath", "\(folder)/b"])
      #expect(try contents("\(folder)/b")["weights.npz"] != first["weights.npz"])
    }
  }

  @Test func resumingIsAsIfNothingHadHappened() throws {
    try withData { data, folder in
      let whole = small + ["--data", data, "--outpath", "\(folder)/whole", "--epochs", "4"]
      let part = small + ["--data", data, "--outpath", "\(folder)/part", "--epochs", "1"]
      #expect(MLPRunner.run(whole) == .success)
      #expect(MLPRunner.run(part) == .success)
      #expect(
        MLPRunner.run(["--data", data, "--outpath", "\(folder)/part", "--resume", "--epochs", "4"])
          == .success)
      let (resumed, uninterrupted) = (try contents("\(folder)/part"), try contents("\(folder)/whole"))
      #expect(resumed == uninterrupted)
    }
  }

  @Test func resumingSomethingElseIsRefused() throws {
    try withData { data, folder in
      let outpath = ["--data", data, "--outpath", "\(folder)/out"]
      #expect(MLPRunner.run(outpath + ["--resume"]) == .failure)
      #expect(MLPRunner.run(small + outpath + ["--epochs", "1"]) == .success)
      let before = try contents("\(folder)/out")
      for options in [["--hidden", "9"], ["--activation", "tanh"], ["--epochs", "1"], []] {
        #expect(MLPRunner.run(outpath + ["--resume"] + options) == .failure)
      }
      // The drawn digits are more than these.
      #expect(MLPRunner.run(["--outpath", "\(folder)/out", "--resume", "--epochs", "2"]) == .failure)
      #expect(try contents("\(folder)/out") == before)
    }
  }

  @Test func anInterruptionLeavesCompleteEpochsAndNothingElse() async throws {
    // Signals are meant for a process: this needs one of its own.
    await #expect(processExitsWith: .success) {
      try TrainingRunTests().withData { data, folder in
        let outpath = TrainingRunTests().small + ["--data", data, "--outpath", "\(folder)/out"]
        func interrupted(_ arguments: [String]) -> Bool {
          Interruption.holdBack {
            _ = pthread_kill(pthread_self(), SIGINT)
            return MLPRunner.run(arguments) == .interrupted
          }
        }
        guard interrupted(outpath + ["--epochs", "2"]),
          !FileManager.default.fileExists(atPath: "\(folder)/out"),
          MLPRunner.run(outpath + ["--epochs", "1"]) == .success
        else { exit(1) }
        let before = try TrainingRunTests().contents("\(folder)/out")
        guard interrupted(outpath + ["--epochs", "2"]),
          try TrainingRunTests().contents("\(folder)/out") == before,
          interrupted(outpath + ["--epochs", "2", "--resume"]),
          try TrainingRunTests().contents("\(folder)/out")["confusion.svg"] == before["confusion.svg"]
        else { exit(2) }
      }
      exit(0)
    }
  }

  @Test func divergingWritesNothing() throws {
    try withData { data, folder in
      let outpath = "\(folder)/out"
      let status = MLPRunner.run([
        "--data", data, "--outpath", outpath, "--learning-rate", "1e200", "--hidden", "8,8", "--epochs", "3",
      ])
      #expect(status == .failure)
      #expect(!FileManager.default.fileExists(atPath: outpath))
    }
  }

  @Test func badDataWritesNothing() throws {
    try withTemporaryFolder { folder in
      #expect(MLPRunner.run(["--data", "\(folder)/none", "--outpath", "\(folder)/out"]) == .failure)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == [])
    }
  }

  @Test func aFileInPlaceOfTheFolderIsRefusedAtOnce() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/out"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
      #expect(MLPRunner.run(["--outpath", path]) == .failure)
      #expect(MLPRunner.run(["--outpath", "\(path)/deeper"]) == .failure)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }
  }

  @Test func usageErrorsHaveTheirOwnStatus() {
    #expect(MLPRunner.run(["--hidden", "1,2", "--activation", "relu,relu,relu"]) == .usage)
    #expect(MLPRunner.run(["--nonsense"]) == .usage)
    #expect(MLPRunner.run(["--help"]) == .success)
  }
}
