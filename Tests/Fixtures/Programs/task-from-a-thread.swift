//! A thread of the program's own starts a task.
//! finds: uncontrolled
import Foundation
import Practice

@main struct Program {
  static func main() async {
    let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
    Thread.detachNewThread {
      Task {
        feed.yield(1)
        feed.finish()
      }
    }
    for await number in numbers { print(number) }
  }
}
