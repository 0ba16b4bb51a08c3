//! A dispatch group is entered, left and then waited for.
import Dispatch
import Practice

func wait(for group: DispatchGroup) {
  group.wait()
}

@main struct Program {
  static func main() async {
    let collector = Task.detached(name: "collector") {
      let group = DispatchGroup()
      group.enter()
      await Task.detached(name: "worker") { group.leave() }.value
      wait(for: group)
    }
    await collector.value
  }
}
