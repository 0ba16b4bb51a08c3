//! One task waits for the next element of a throwing stream.
import Practice

@main struct Program {
  static func main() async {
    let (numbers, feed) = AsyncThrowingStream.makeStream(of: Int.self)
    let readers = (1...1).map { reader in
      Task(name: "reader \(reader)") {
        for try await number in numbers { mark("\(reader) got \(number)") }
      }
    }
    try? await Task.sleep(for: .milliseconds(10))
    feed.finish()
    for reader in readers { _ = await reader.result }
  }
}
