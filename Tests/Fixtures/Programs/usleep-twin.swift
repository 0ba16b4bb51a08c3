//! A task pauses by suspending.
import Glibc
import Practice

@main struct Program {
  static func main() async {
    await withDiscardingTaskGroup { group in
      for number in 1...8 {
        group.addTask(name: "task \(number)") {
          try? await Task.sleep(for: .microseconds(50_000))
          mark("awake")
        }
      }
    }
  }
}
