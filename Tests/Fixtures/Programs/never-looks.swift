//! A cancelled task goes through all of its list.
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
        try? await Task.sleep(for: .milliseconds(1))  // <- ignores-cancellation?
        await tally.add()  // <- ignores-cancellation?
      }  // <- ignores-cancellation?
    }
    try? await Task.sleep(for: .milliseconds(10))
    worker.cancel()
    await worker.value
    print(await tally.count)
  }
}
