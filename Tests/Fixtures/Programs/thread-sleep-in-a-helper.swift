//! A helper hides from the compiler that a thread is put to sleep.
import Foundation
import Practice

func rest() {
  Thread.sleep(forTimeInterval: 0.05)  // <- blocked-core
}

@main struct Program {
  static func main() async {
    await Task.detached(name: "polite") { rest() }.value
  }
}
