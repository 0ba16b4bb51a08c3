import Foundation
import Running

/// What ten thousand tasks and a million events cost, beside what they may.
struct LoadFigures {
  private let bench: Workbench

  init(_ bench: Workbench) { self.bench = bench }

  func measure() async throws -> [Figure] {
    let tasks = try await loads("ManyTasks", LoadPrograms.tasks)
    let events = try await loads("ManyEvents", LoadPrograms.events)
    func figure(_ name: String, _ values: [Load], _ path: KeyPath<Load, Double>, _ unit: String, bar: Double) -> Figure {
      Figure(name: name, value: values.map { $0[keyPath: path] }.median, unit: unit, versus: "bar", versusValue: bar)
    }
    return [
      figure("10,000 tasks in one demo", tasks, \.run, "ms", bar: 2_000),
      figure("10,000 tasks: reading the timeline", tasks, \.reading, "ms", bar: 2_000),
      figure("10,000 tasks: painting the timeline", tasks, \.painting, "ms", bar: 50),
      figure("10,000 tasks: memory of the demo", tasks, \.childPeak, "MB", bar: 300),
      figure("10,000 tasks: memory of Lanes", tasks, \.parentPeak, "MB", bar: 300),
      figure("1,000,000 events in one demo", events, \.run, "ms", bar: 2_000),
      figure("1,000,000 events: reading the timeline", events, \.reading, "ms", bar: 2_000),
      figure("1,000,000 events: memory of the demo", events, \.childPeak, "MB", bar: 150),
      figure("1,000,000 events: memory of Lanes", events, \.parentPeak, "MB", bar: 300),
      Figure(
        name: "1,000,000 events: lost", value: Double(events.map(\.lost).max() ?? 0), unit: "events", versus: "recorded",
        versusValue: Double(events.map(\.events).min() ?? 0)),
    ]
  }

  private func loads(_ name: String, _ source: String) async throws -> [Load] {
    let program = try await bench.compile(name, source)
    var loads: [Load] = []
    for _ in 1...5 {
      let output = try await bench.time(bench.own, ["--load", program.path]).output
      loads.append(try JSONDecoder().decode(Load.self, from: Data(output.utf8)))
    }
    return loads
  }
}
