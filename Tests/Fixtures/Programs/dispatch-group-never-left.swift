//! A dispatch group is entered, waited for and never left.
import Dispatch
import Practice

func wait(for group: DispatchGroup) {
  group.wait()  // <- deadlock, blocked-core
}

@main struct Program {
  static func main() async {
    let collector = Task.detached(name: "collector") {
      let group = DispatchGroup()
      group.enter()
      await Task.detached(name: "worker") { mark("worked") }.value
      wait(for: group)
    }
    await collector.value
  }
}
