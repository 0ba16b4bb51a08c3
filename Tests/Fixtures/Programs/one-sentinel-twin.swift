//! A finished channel ends the loops of all three consumers.
import Practice

@main struct Program {
  static func main() async {
    let channel = AsyncChannel<Int?>()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "producer") {
        for job in 1...3 { await channel.send(job) }
        channel.finish()
      }
      for number in 1...3 {
        group.addTask(name: "worker \(number)") {
          for await job in channel {
            guard let job else { return }
            mark("job \(job)")
          }
        }
      }
    }
  }
}
