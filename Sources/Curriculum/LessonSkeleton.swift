/// The files of a new lesson: a small one that already proves what it says, for its author to write over.
package struct LessonSkeleton: Sendable {
  /// The folder's name without the number.
  package let id: String
  /// The folder's number, 0 or more.
  package let number: Int

  /// - Throws: `LanesError` if the id cannot be one, or is taken.
  package init(_ id: String, after lessons: [(number: Int, id: String)]) throws(LanesError) {
    guard LessonFolder.isID(id) else { throw .notAnID(id) }
    if let other = lessons.first(where: { $0.id == id }) { throw .idIsTaken(id, number: other.number) }
    self.id = id
    number = (lessons.map(\.number).max() ?? 0) + 1
  }

  /// The folder's name: `04-task-groups`.
  package var folder: String { "\(number < 10 ? "0" : "")\(number)-\(id)" }

  /// Each file's path, from the lesson's folder, with its text; lesson.md first.
  package var files: [(path: String, text: String)] {
    [
      ("lesson.md", lesson), ("demos/two-calls/in-a-row.swift", demo(inARow, type: "InARow")),
      ("demos/two-calls/together.swift", demo(together, type: "Together")), ("exercises/both/exercise.md", Self.task),
      ("exercises/both/starter.swift", answer("  // What is here compiles and fails.\n  []\n")),
      ("exercises/both/solution.swift", answer(Self.right)), ("exercises/both/checks.swift", Self.checks),
      ("exercises/both/hints.md", Self.hints),
      ("exercises/both/mistakes/one-by-one.swift", Self.mistakeHead + answer(Self.wrong)),
    ]
  }

  private var title: String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var lesson: String {
    """
    ---
    format: 1
    title: \(title)
    minutes: 20
    cores: 4
    ---

    ## Two calls

    Begin with something that somebody needs. The term comes when the reader has seen what it names.

    ```demo two-calls:in-a-row
    caption: One call after the other.
    ```

    Ask before you tell, wherever a reader is likely to guess wrong.

    ```predict
    question: The two calls start together. When is the second answer there, in milliseconds?
    observe: duration of two-calls:together
    choices: [100, 200]
    answers:
      200: That is one after the other. See where the second lane begins.
    ```

    ```demo two-calls
    variants: [in-a-row, together]
    caption: The same two calls, on one axis.
    ```

    ## Yours: both at once

    ```exercise both
    ```

    """
  }

  private let inARow = """
        _ = try await api.call("first")
        _ = try await api.call("second")
    """

  private let together = """
        async let first = api.call("first")
        //: The second call does not wait for the first.
        async let second = api.call("second")
        _ = try await (first, second)
    """

  private func demo(_ body: String, type: String) -> String {
    """
    import Practice

    @main struct \(type) {
      static func main() async throws {
        let api = Service("api", latency: .milliseconds(100))
    \(body)
        mark("both are there")
      }
    }

    """
  }

  private static let task = """
    ---
    title: Both at once
    ---

    Ask `api` for both keys at the same time, and return the answers in the order of the keys.

    ```swift
    func both(_ first: String, _ second: String, from api: Service) async throws -> [String]
    ```

    What is checked, over many schedules each:

    - **C1** Both requests are in flight at the same time.
    - **C2** The answers come in the order of the keys.

    """

  private func answer(_ body: String) -> String {
    """
    import Practice

    /// Asks `api` for two keys at once.
    func both(_ first: String, _ second: String, from api: Service) async throws -> [String] {
    \(body)}

    """
  }

  private static let right = """
      async let one = api.call(first)
      async let two = api.call(second)
      return try await [one, two]

    """

  private static let wrong = """
      let one = try await api.call(first)
      let two = try await api.call(second)
      return [one, two]

    """

  private static let mistakeHead = """
    //! caught by: C1
    //! The second call begins when the first has ended: start both, then wait.

    """

  private static let checks = """
    import Practice

    @main enum BothChecks: Exercise {
      static let checks = [
        Check("C1", "both are in flight at the same time") { world in
          let api = world.service()
          api.script(until: world.gate(2))
          _ = try await world.learner { try await both("a", "b", from: api) }
        },

        Check("C2", "the answers are in the order of the keys", .racing(200)) { world in
          let api = world.service(latency: .milliseconds(5)...(.milliseconds(50)))
          let run = await world.run { try await both("a", "b", from: api) }
          try expect(run, .returns(["answer to a", "answer to b"]))
        },
      ]
    }

    """

  private static let hints = """
    ## 1

    What has been started before you wait for the first answer?

    ## 2

    `async let` starts a call and goes on to the next line.

    """
}

extension LanesError {
  fileprivate static func notAnID(_ text: String) -> LanesError {
    LanesError(
      code: .usage, message: "'\(text)' cannot be a lesson's id",
      fix: "use lower-case letters, digits and hyphens, a letter first, such as task-groups")
  }

  fileprivate static func idIsTaken(_ id: String, number: Int) -> LanesError {
    LanesError(
      code: .usage, message: "the course has a lesson '\(id)' already, with the number \(number)", fix: "choose another id")
  }
}
