//! Code says that it is on the main actor, and is not.
import Practice

@MainActor var title = "none"

func show(_ text: String) {
  MainActor.assumeIsolated { title = text }  // <- crash
}

@main struct Program {
  static func main() async {
    await Task.detached(name: "worker") { show("done") }.value
    print(title)
  }
}
