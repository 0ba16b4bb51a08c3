//! Code says that it is on the main actor, and is.
import Practice

@MainActor var title = "none"

func show(_ text: String) {
  MainActor.assumeIsolated { title = text }
}

@main struct Program {
  static func main() async {
    await Task.detached(name: "worker") { @MainActor in show("done") }.value
    print(title)
  }
}
