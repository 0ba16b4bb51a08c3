import Foundation
import TestSupport

/// A course of demos that go wrong, and one whose text tries to take over the terminal.
enum OddCourse {
  private static let folder = try? Scratch([
    "01-odd/lesson.md": """
    ---
    format: 1
    title: "Odd \\e[2J ends"
    ---

    ## Demos

    Prose with \u{1B}]0;title\u{07} and &#27;[2J in it.

    ```demo throws
    ```
    """,
    "01-odd/demos/throws.swift": program("struct Trouble: Error {}\n", "throw Trouble()"),
    "01-odd/demos/rude.swift": program("", #"print("\u{1B}[2J\u{1B}]52;c;aGk=\u{07}over")"#),
    "01-odd/demos/twice/checked.swift": program("", twice("Checked")),
    "01-odd/demos/twice/unsafe.swift": program("", twice("Unsafe")),
    "01-odd/demos/sleepless.swift": program("", "while true {}"),
    "01-odd/demos/forks.swift": program(
      "import Foundation\n",
      #"let p = Process(); p.executableURL = URL(filePath: "/bin/sleep"); p.arguments = ["1000"]; try p.run()"#),
  ])

  /// - Returns: Its folder, the same for all tests of a process.
  static func make() throws -> String {
    atexit { OddCourse.folder.map { try? FileManager.default.removeItem(atPath: $0.path) } }
    return try folder?.path ?? Scratch().path
  }

  /// Line 6 of the program resumes a continuation again.
  private static func twice(_ kind: String) -> String {
    "await with\(kind)Continuation { (c: \(kind)Continuation<Void, Never>) in c.resume()\nc.resume() }"
  }

  private static func program(_ head: String, _ body: String) -> String {
    "import Practice\n\(head)\n@main struct Program {\n  static func main() async throws {\n    \(body)\n  }\n}\n"
  }
}
