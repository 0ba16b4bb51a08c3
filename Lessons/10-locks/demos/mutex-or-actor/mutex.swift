import Practice
import Synchronization

final class Index: Sendable {
  private let titles = Mutex<[String]>([])

  func add(_ title: String) {
    titles.withLock { titles in
      compute(.milliseconds(10))
      titles.append(title)
    }
  }
}

@main struct WithMutex {
  static func main() async {
    let index = Index()
    let start = ContinuousClock.now
    await withDiscardingTaskGroup { group in
      group.addTask(name: "page") {
        try? await Task.sleep(until: start + .milliseconds(1))
        mark("page")
        compute(.milliseconds(5))
      }
      for title in ["Emma", "Persuasion"] {
        group.addTask(name: title) { index.add(title) }
      }
    }
  }
}
