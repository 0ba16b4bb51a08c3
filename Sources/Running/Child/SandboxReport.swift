/// What the sandbox tells of one run.
struct SandboxReport: Equatable, Sendable {
  enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signal(Int32)
    case stopped(Int32)
  }

  /// The parts of the confinement that held, by the sandbox's names for them; the number is the version of Landlock, 0 elsewhere.
  private(set) var inForce: [String: Int] = [:]
  /// Nothing more will be told to be in force, and the program was to be run. A sandbox that was ended early had no time for all of it.
  private(set) var hasBegun = false
  /// How the program ended; `nil` if the sandbox itself came to an end before.
  private(set) var ending: Ending?
  /// What the sandbox could not do, and the system's reason: the program was not run.
  private(set) var failure: (step: String, error: Int32)?

  /// - Parameter text: Lines, as `Sources/CSandbox/main.c` describes them. What is none of them is skipped.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let number = words.last.flatMap { Int32($0) } ?? 0
      switch (words.first, words.count) {
      case ("in-force", 2...): inForce[String(words[1])] = Int(number)
      case ("begun", 1): hasBegun = true
      case ("failed", 3): failure = (String(words[1]), number)
      case ("ended", 3):
        switch words[1] {
        case "exit": ending = .exited(number)
        case "signal": ending = .signal(number)
        case "stopped": ending = .stopped(number)
        default: break
        }
      default: break
      }
    }
  }

  static func == (one: SandboxReport, other: SandboxReport) -> Bool {
    one.inForce == other.inForce && one.hasBegun == other.hasBegun && one.ending == other.ending
      && one.failure?.step == other.failure?.step && one.failure?.error == other.failure?.error
  }
}
