import Practice

@main struct ByIndex {
  static func main() async throws {
    let delays = [30, 10, 20]
    let order = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for (index, delay) in delays.enumerated() {
        group.addTask(name: "\(delay) ms") {
          try await Task.sleep(for: .milliseconds(delay))
          //: The child says where its result belongs.
          return (index, delay)
        }
      }
      var collected = [Int?](repeating: nil, count: delays.count)
      //: They arrive in the same order as before.
      for try await (index, delay) in group {
        mark("got \(delay)")
        collected[index] = delay
      }
      return collected.compactMap { $0 }
    }
    print(order)
  }
}
