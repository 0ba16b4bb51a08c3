import Practice

@main struct WithDebounce {
  static func main() async throws {
    let (typed, keyboard) = AsyncStream.makeStream(of: String.self)
    let person = Task(name: "person") {
      for (text, pause) in [("s", 30), ("sw", 30), ("swi", 140), ("swift", 200)] {
        keyboard.yield(text)
        try await Task.sleep(for: .milliseconds(pause))
      }
      keyboard.finish()
    }

    for await text in typed.debounce(for: .milliseconds(50)) {
      mark("search \(text)")
    }
    try await person.value
  }
}
