import Practice

@main struct AsTheyFinish {
  static func main() async throws {
    let order = try await withThrowingTaskGroup(of: Int.self) { group in
      for delay in [30, 10, 20] {
        group.addTask(name: "\(delay) ms") {
          try await Task.sleep(for: .milliseconds(delay))
          return delay
        }
      }
      var collected: [Int] = []
      for try await delay in group {
        mark("got \(delay)")
        collected.append(delay)
      }
      return collected
    }
    //: The order of finishing: whoever is done is handed over, and nobody waits for an earlier one.
    print(order)
  }
}
