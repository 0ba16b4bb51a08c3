//! A task waits by yielding until a sleeping one has set a flag.
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
    let setter = Task(name: "setter") {
      try? await Task.sleep(for: .seconds(1))
      flag.set()
    }
    let spinner = Task(name: "spinner") {
      while !flag.isSet {
        await Task.yield()  // <- livelock
      }
    }
    await spinner.value
    await setter.value
  }
}
