//! A cancelled task sleeps in a loop, and a cancelled sleep ends at once.
import Practice
import Synchronization

final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}

@main struct Program {
  static func main() async {
    let flag = Flag()
    let waiter = Task(name: "waiter") {
      while !flag.isSet {
        try? await Task.sleep(for: .milliseconds(10))  // <- livelock, (ignores-cancellation)
      }
    }
    try? await Task.sleep(for: .milliseconds(25))
    waiter.cancel()
    await waiter.value
  }
}
