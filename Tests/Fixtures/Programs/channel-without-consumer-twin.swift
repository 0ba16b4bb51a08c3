//! Each value sent into a channel is read.
import Practice

@main struct Program {
  static func main() async {
    let channel = AsyncChannel<Int>()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "producer") {
        for number in 1...3 {
          await channel.send(number)
        }
        channel.finish()
      }
      group.addTask(name: "consumer") { for await number in channel { mark("\(number)") } }
    }
  }
}
