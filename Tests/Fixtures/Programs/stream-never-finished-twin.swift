//! A stream is finished by its producer and read to its end.
import Practice

@main struct Program {
  static func main() async {
    let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
    let producer = Task(name: "producer") {
      for number in 1...3 { feed.yield(number) }
      feed.finish()
    }
    for await number in numbers { mark("\(number)") }
    await producer.value
  }
}
