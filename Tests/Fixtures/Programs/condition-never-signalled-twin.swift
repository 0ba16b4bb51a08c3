//! A condition is waited for only while it does not hold.
import Foundation
import Practice

final class Tray: Sendable {
  private let condition = NSCondition()
  private let count = 1
  func wait() {
    condition.lock()
    while count == 0 { condition.wait() }
    condition.unlock()
  }
}

@main struct Program {
  static func main() async {
    let tray = Tray()
    await Task.detached(name: "guest") { tray.wait() }.value
  }
}
