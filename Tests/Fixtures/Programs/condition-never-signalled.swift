//! A condition is waited for that nobody signals.
import Foundation
import Practice

final class Tray: Sendable {
  private let condition = NSCondition()
  func wait() {
    condition.lock()
    condition.wait()  // <- deadlock, blocked-core
    condition.unlock()
  }
}

@main struct Program {
  static func main() async {
    let tray = Tray()
    await Task.detached(name: "guest") { tray.wait() }.value
  }
}
