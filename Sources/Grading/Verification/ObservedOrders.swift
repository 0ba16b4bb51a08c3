import Recording

/// The orders of execution that a prediction has to have the same answer in.
///
/// The clock does not race in them: times would mean nothing. Where nobody fixed the demo's cores, one and two of them are tried too.
struct ObservedOrders {
  let schedules: [Schedule]

  /// - Parameters:
  ///   - cores: What the demo, its block or the lesson says; `nil` if none of them does.
  init(cores: Int?) {
    var plain = Schedule()
    plain.cores = cores ?? plain.cores
    func with(_ strategy: Schedule.Strategy, seed: UInt64 = 1, preempts: Bool = false) -> Schedule {
      var schedule = plain
      (schedule.strategy, schedule.seed, schedule.preempts) = (strategy, seed, preempts)
      return schedule
    }
    var schedules = [plain, with(.straight)]
    schedules += (2...7).map { with(.random, seed: $0, preempts: $0 % 2 == 1) }
    schedules += (1...3).map { with(.pct(depth: $0, steps: 50), seed: UInt64($0), preempts: $0 == 2) }
    if cores == nil {
      for count in [1, 2] {
        var fewer = plain
        fewer.cores = count
        schedules.append(fewer)
      }
    }
    self.schedules = schedules
  }
}
