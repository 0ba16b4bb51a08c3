import Foundation
import Practice

/// Waits a moment between two attempts.
func backOff() {
  Thread.sleep(forTimeInterval: 0.1)
}

@main struct Helper {
  static func main() async throws {
    let other = Task(name: "other") { mark("another request is served") }
    //: Nothing in this line says that it blocks.
    backOff()
    await other.value
  }
}
