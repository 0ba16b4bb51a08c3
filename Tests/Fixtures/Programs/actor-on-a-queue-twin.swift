//! An actor whose executor is the main actor's.
import Practice

actor Counter {
  nonisolated var unownedExecutor: UnownedSerialExecutor { MainActor.sharedUnownedExecutor }
  private(set) var count = 0
  func add() { count += 1 }
}

@main struct Program {
  static func main() async {
    let counter = Counter()
    for _ in 1...3 { await counter.add() }
    print(await counter.count)
  }
}
