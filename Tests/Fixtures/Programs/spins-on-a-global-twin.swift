//! A loop looks at a global flag that has been set before.
import Practice
import Synchronization

let flag = Atomic<Bool>(false)

@main struct Program {
  static func main() async {
    flag.store(true, ordering: .relaxed)
    await Task(name: "spinner") {
      while !flag.load(ordering: .relaxed) {}
    }.value
  }
}
