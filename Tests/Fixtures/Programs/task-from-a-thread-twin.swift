//! A task starts a task.
import Foundation
import Practice

@main struct Program {
  static func main() async {
    let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
    Task {
      Task {
        feed.yield(1)
        feed.finish()
      }
    }
    for await number in numbers { print(number) }
  }
}
