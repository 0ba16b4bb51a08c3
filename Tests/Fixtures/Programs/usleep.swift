//! A task pauses by blocking its core.
import Glibc
import Practice

@main struct Program {
  static func main() async {
    await withDiscardingTaskGroup { group in
      for number in 1...8 {
        group.addTask(name: "task \(number)") {
          usleep(50_000)  // <- blocked-core
          mark("awake")
        }
      }
    }
  }
}
