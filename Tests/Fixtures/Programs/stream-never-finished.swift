//! A stream that nobody finishes is read to its end.
import Practice

@main struct Program {
  static func main() async {
    let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
    let producer = Task(name: "producer") {
      for number in 1...3 { feed.yield(number) }
      mark("produced")
    }
    for await number in numbers { mark("\(number)") }  // <- deadlock
    await producer.value
  }
}
