//! A task asks an actor over and over whether it is done.
import Practice

actor Box {
  private(set) var isFull = false
  func fill() { isFull = true }
}

@main struct Program {
  static func main() async {
    let box = Box()
    await withDiscardingTaskGroup { group in
      group.addTask(name: "filler") {
        try? await Task.sleep(for: .milliseconds(100))
        await box.fill()
      }
      group.addTask(name: "asker") {
        while await !box.isFull { mark("not yet") }  // <- livelock
      }
    }
  }
}
