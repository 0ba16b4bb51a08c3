//! A cancelled task leaves its list, and cleans up with a few awaits.
import Practice

actor Tally {
  private(set) var count = 0
  func add() { count += 1 }
}

@main struct Program {
  static func main() async {
    let tally = Tally()
    let worker = Task.detached(name: "worker") {
      for _ in 1...20_000 {
        guard (try? await Task.sleep(for: .milliseconds(1))) != nil else { break }
        await tally.add()
      }
      for _ in 1...5 { await tally.add() }
    }
    try? await Task.sleep(for: .milliseconds(10))
    worker.cancel()
    await worker.value
    print(await tally.count)
  }
}
