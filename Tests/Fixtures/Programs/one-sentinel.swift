//! One sentinel for three consumers: the first to take it is the only one to stop.
import Practice

@main struct Program {
  static func main() async {
    let channel = AsyncChannel<Int?>()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "producer") {
        for job in 1...3 { await channel.send(job) }
        await channel.send(nil)
      }
      for number in 1...3 {
        group.addTask(name: "worker \(number)") {
          for await job in channel {  // <- deadlock
            guard let job else { return }
            mark("job \(job)")
          }
        }
      }
    }
  }
}
