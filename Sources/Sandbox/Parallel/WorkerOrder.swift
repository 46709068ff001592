/// What a worker is to do: the arguments it is started with.
struct WorkerOrder: Equatable {
  let rank: Int
  let count: Int
  let sharding: Sharding
  let steps: Int

  /// What the arguments of a worker begin with. It is not for people, and not in the help.
  static let flag = "--parallel-worker"

  init(rank: Int, count: Int, sharding: Sharding, steps: Int) {
    (self.rank, self.count, self.sharding, self.steps) = (rank, count, sharding, steps)
  }

  /// The order that `arguments` give; `nil` if they are those of a person.
  init?(_ arguments: [String]) {
    guard arguments.count == 5, arguments[0] == Self.flag, let rank = Int(arguments[1]),
      let count = Int(arguments[2]), let sharding = Sharding(rawValue: arguments[3]),
      let steps = Int(arguments[4])
    else { return nil }
    self.init(rank: rank, count: count, sharding: sharding, steps: steps)
  }

  var arguments: [String] { [Self.flag, "\(rank)", "\(count)", sharding.rawValue, "\(steps)"] }
}
