import Foundation
import Practice

private actor Box {
  private var items: [Int] = []
  func put(_ item: Int) async {
    try? await Task.sleep(for: .milliseconds(item % 3))
    items.append(item)
  }
  var all: [Int] { items }
}

let chanceScenarios: [String: Scenario] = [
  "order": {
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b", "c", "d"] { group.addTask { mark(name) } }
    }
  },
  "equal deadlines": {
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b", "c", "d"] {
        group.addTask {
          try? await Task.sleep(for: .milliseconds(10))
          mark(name)
        }
      }
    }
  },
  "random numbers": { mark("\(Int.random(in: 0..<1_000_000_000)) \(["a", "b", "c", "d"].shuffled())") },
  "a bit of everything": {
    let box = Box()
    let api = Service("api", latency: .milliseconds(1)...(.milliseconds(50)))
    let stray = Task.detached(name: "stray") { try await Task.sleep(for: .seconds(10)) }
    async let date = Date().timeIntervalSince1970
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<12 {
        group.addTask(name: "worker \(index)") {
          await box.put(index)
          mark("put \(index) \(Set(0..<index).hashValue)")
          _ = try await api.call("item/\(index)")
          if index % 4 == 0 { usleep(3_000) }
          compute(.milliseconds(Int.random(in: 1...5)))
          await MainActor.run { mark("main \(index)") }
        }
      }
      try await group.waitForAll()
    }
    stray.cancel()
    mark("\(await box.all) \(await date)")
  },
]
