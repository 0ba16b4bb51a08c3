import Practice

struct Infected: Error {}

@main struct Throw {
  static func main() async {
    let scanners = Service("scan")
    scanners.script("quick", answer: "infected", latency: .milliseconds(50))
    scanners.script("thorough", answer: "infected", latency: .milliseconds(500))

    do {
      try await withThrowingTaskGroup(of: String.self) { group in
        for scanner in ["quick", "thorough"] {
          group.addTask(name: scanner) { try await scanners.call(scanner) }
        }
        for try await verdict in group where verdict == "infected" {
          mark("verdict")
          //: An error that leaves the body cancels what still runs.
          throw Infected()
        }
      }
      print("upload accepted")
    } catch {
      mark("you go on")
      print("upload refused")
    }
  }
}
