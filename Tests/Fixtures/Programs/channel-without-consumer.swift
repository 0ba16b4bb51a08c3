//! A value is sent into a channel that nobody reads.
import Practice

@main struct Program {
  static func main() async {
    let channel = AsyncChannel<Int>()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "producer") {
        for number in 1...3 {
          await channel.send(number)  // <- deadlock
        }
        channel.finish()
      }
      group.addTask(name: "consumer") { mark("away") }
    }
  }
}
