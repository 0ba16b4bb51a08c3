import Practice

@main struct Break {
  static func main() async throws {
    let scanners = Service("scan")
    scanners.script("quick", answer: "infected", latency: .milliseconds(50))
    scanners.script("thorough", answer: "infected", latency: .milliseconds(500))

    let infected = try await withThrowingTaskGroup(of: String.self) { group in
      for scanner in ["quick", "thorough"] {
        group.addTask(name: scanner) { try await scanners.call(scanner) }
      }
      var infected = false
      for try await verdict in group where verdict == "infected" {
        mark("verdict")
        infected = true
        //: Leaves the loop. The scope is left when the last child has ended.
        break
      }
      return infected
    }
    mark("you go on")
    print(infected ? "upload refused" : "upload accepted")
  }
}
