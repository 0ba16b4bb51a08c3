//! A cancelled task leaves its loop when its sleep is cut short.
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
        guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }
      }
    }
    try? await Task.sleep(for: .milliseconds(25))
    waiter.cancel()
    await waiter.value
  }
}
