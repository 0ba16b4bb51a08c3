//! A loop waits for a global flag that nobody sets.
import Practice
import Synchronization

let flag = Atomic<Bool>(false)

@main struct Program {
  static func main() async {
    await Task(name: "spinner") {
      while !flag.load(ordering: .relaxed) {}  // <- stuck-core
    }.value
  }
}
