/// What Lanes could not do, in the three parts every message has: what happened on what, what is close to it, what to do next.
///
/// Each module adds the cases that arise in it as `static` functions in an extension beside the code that throws them.
package struct LanesError: Error, Equatable, Sendable {
  /// What went wrong, stable for tests and `--json`, and the source of the exit status.
  package let code: Code
  /// One sentence without a full stop that begins in lower case, with the offending value in quotes.
  package let message: String
  /// What to do next: a command that can be pasted wherever there is one, otherwise a short instruction.
  package let fix: String
  /// The name that is closest to what was typed, where there is one.
  package let nearest: String?

  /// Makes an error from its parts.
  package init(code: Code, message: String, fix: String, nearest: String? = nil) {
    self.code = code
    self.message = message
    self.fix = fix
    self.nearest = nearest
  }

  /// A kind of failure with its exit status. A struct and not an enum, so that a module can add its own.
  package struct Code: Hashable, Sendable {
    /// Lower-case words joined by hyphens, such as `not-in-course`.
    package let name: String
    /// What the process ends with, 1 to 130.
    package let exitStatus: Int32

    /// Makes a code.
    package init(name: String, exitStatus: Int32) {
      self.name = name
      self.exitStatus = exitStatus
    }

    /// Something was tried and did not succeed.
    package static let failed = Code(name: "failed", exitStatus: 1)
    /// The command line cannot be understood.
    package static let usage = Code(name: "usage", exitStatus: 64)
    /// A name fits several lessons, demos or exercises.
    package static let ambiguous = Code(name: "ambiguous", exitStatus: 64)
    /// A lesson, demo or exercise that the course does not have.
    package static let notInCourse = Code(name: "not-in-course", exitStatus: 66)
    /// A folder that is not a course, or that cannot be read.
    package static let noCourse = Code(name: "no-course", exitStatus: 66)
    /// The Swift toolchain is missing, or is one that Lanes cannot use.
    package static let toolchain = Code(name: "toolchain", exitStatus: 69)
    /// A fault of Lanes itself.
    package static let fault = Code(name: "fault", exitStatus: 70)
  }
}

extension LanesError: CustomStringConvertible {
  /// The message, the nearest name if there is one, and what to try: a line each, without a prefix for the program's name.
  package var description: String {
    var lines = [message]
    if let nearest { lines.append("  nearest: \(nearest)") }
    if !fix.isEmpty { lines.append("  try: \(fix)") }
    return lines.joined(separator: "\n")
  }
}

extension LanesError {
  /// A fault of Lanes itself: something that cannot happen did.
  package static func fault(_ what: String) -> LanesError {
    LanesError(code: .fault, message: what, fix: "report this with the command that led to it")
  }
}
