import Foundation
import Running

/// Looks at everything that Lanes needs of a machine. Whatever goes wrong on the way is a check that fails, and never an error.
package struct Doctor: Sendable {
  /// What the probes go by.
  struct Surroundings: Sendable {
    /// The variables of the process.
    var environment: [String: String]
    /// `--lessons`.
    var lessons: String?
    /// The current folder, absolute.
    var folder: String
    /// What the prepared locale says.
    var isUTF8: Bool
    /// Where the Practice library is looked for; `nil` for beside the executable.
    var library: String?

    var cache: String { BaseDirectories(environment: environment).cache }
  }

  private let surroundings: Surroundings

  /// - Parameters:
  ///   - lessons: The course that `--lessons` names.
  ///   - isUTF8: What the prepared locale says.
  ///   - library: The folder of the Practice library, where it is not beside the executable.
  package init(environment: [String: String], lessons: String? = nil, isUTF8: Bool, library: String? = nil) {
    surroundings = Surroundings(
      environment: environment, lessons: lessons, folder: FileManager.default.currentDirectoryPath, isUTF8: isUTF8, library: library
    )
  }

  /// Makes all checks, in an order in which each explains those after it. Takes some seconds, most of them for compiling.
  ///
  /// - Parameter told: Called with what is looked at next, in two or three words.
  /// - Throws: `CancellationError`, and nothing else.
  package func examine(told: @Sendable (String) -> Void = { _ in }) async throws -> DoctorReport {
    var report = DoctorReport()
    told("the toolchain")
    let tools = await ToolProbe(surroundings).look()
    try Task.checkCancellation()
    report.checks += tools.checks
    let places = PlaceProbe(surroundings)
    let cache = places.cache()
    let programs = ProgramProbe(surroundings, tools: tools, cache: cache)
    told("virtual time")
    report.checks.append(await programs.virtualTime())
    try Task.checkCancellation()
    told("ThreadSanitizer")
    report.checks.append(await programs.threadSanitizer())
    try Task.checkCancellation()
    told("folders")
    report.checks += [cache, places.temporary(), places.memory(), places.workspace(), places.course()]
    told("the terminal")
    let terminal = TerminalProbe(surroundings)
    report.checks += [terminal.terminal(), terminal.locale()]
    told("confinement")
    report.checks += await ConfinementProbe.checks(folder: surroundings.library)
    return report
  }
}
