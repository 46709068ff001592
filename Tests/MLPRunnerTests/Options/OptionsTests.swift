import Foundation
import Testing

@testable import mlp

struct OptionsTests {
  @Test func allOptions() throws {
    let options = try Options([
      "--epochs", "20", "--batch-size=100", "--learning-rate", "0.5", "--momentum", "0", "--hidden", "32, 16",
      "--activation=Sigmoid,tanh", "--seed", "7", "--data", "here", "--outpath", "there", "--resume",
    ])
    #expect(options.epochs == 20)
    #expect(options.batchSize == 100)
    #expect(options.learningRate == 0.5)
    #expect(options.momentum == 0)
    #expect(options.hidden == [32, 16])
    #expect(options.activations == [.sigmoid, .tanh])
    #expect(options.seed == 7)
    #expect(options.data == "here")
    #expect(options.outpath == "there")
    #expect(options.resume)
    #expect(try Options(["--hidden", "none"]).hidden == [])
    #expect(try Options(["-h"]).help)
  }

  @Test(arguments: ["--data", "--outpath", "--write-data"])
  func theHomeFolderIsKnownInEveryPath(name: String) throws {
    for arguments in [["\(name)=~/r"], [name, "~/r"]] {
      let options = try Options(arguments)
      let path = [options.data, options.writeData].compactMap(\.self).first ?? options.outpath
      #expect(path == NSHomeDirectory() + "/r")
    }
    #expect(try Options(["--outpath=./~"]).outpath == "./~")
  }

  @Test(arguments: [
    (
      ["--epoch", "3"],
      "there is no option '--epoch'. The options are: --epochs, --batch-size, --learning-rate, --momentum, --hidden, "
        + "--activation, --engine, --seed, --data, --outpath, --resume, --write-data, --help."
    ),
    (["20"], "'20' is one argument too many; every value belongs to an option, such as --epochs 20."),
    (["--epochs"], "--epochs needs a value: --epochs N."),
    (["--data", "--resume"], "--data needs a value: --data DIR."),
    (["--resume=yes"], "--resume does not take a value."),
    (["--epochs", "-1"], "--epochs takes a whole number from 0 to 1000000000; '-1' is not one."),
    (
      ["--epochs", "9223372036854775807"],
      "--epochs takes a whole number from 0 to 1000000000; '9223372036854775807' is not one."
    ),
    (
      ["--batch-size", "99999999999999999999"],
      "--batch-size takes a whole number from 1 to 1000000000; '99999999999999999999' is not one."
    ),
    (["--batch-size", "0"], "--batch-size takes a whole number from 1 to 1000000000; '0' is not one."),
    (["--learning-rate", "nan"], "--learning-rate takes a number above 0, such as 0.05; 'nan' is not one."),
    (["--momentum", "1"], "--momentum takes a number from 0 up to, but not including, 1; '1' is not one."),
    (
      ["--hidden", "32,,32"],
      "--hidden takes the sizes of the hidden layers, such as 32,32,32 (each from 1 to 100000), or none; '32,,32' is "
        + "not one."
    ),
    (
      ["--hidden", "32,0"],
      "--hidden takes the sizes of the hidden layers, such as 32,32,32 (each from 1 to 100000), or none; '32,0' is "
        + "not one."
    ),
    (
      ["--activation", "gelu"],
      "--activation takes identity, sigmoid, tanh or relu, or a list of them with one for each hidden layer; 'gelu' "
        + "is not one."
    ),
    (
      ["--seed", "9007199254740993"],
      "--seed takes a whole number from 0 to 2^53; '9007199254740993' is not one."
    ),
    (["--data="], "--data takes the path of a folder; '' is not one."),
    (["--resume", "--write-data", "x"], "--resume and --write-data cannot be combined."),
  ])
  func mistakes(arguments: [String], text: String) {
    let error = #expect(throws: UsageError.self) { try Options(arguments) }
    #expect(error?.description == text)
  }

  @Test func helpNamesEveryOption() {
    for option in Option.allCases {
      #expect(HelpText.text.contains("  \(option.rawValue)"))
    }
    #expect(HelpText.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
