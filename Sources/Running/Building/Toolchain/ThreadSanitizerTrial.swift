/// Finds out by trying whether ThreadSanitizer works here: its runtime may be missing, and some kernels place memory where it cannot be.
package struct ThreadSanitizerTrial: Sendable {
  /// What came of it.
  package enum Result: Equatable, Sendable {
    case works
    /// The compiler makes no such program; its first words.
    case isNotBuilt(String)
    /// The program does not run; what it says, and whether that is about the layout of memory.
    case doesNotRun(String, isAboutMemory: Bool)
  }

  private static let source = "await withTaskGroup { group in group.addTask { print(\"ran\") } }\n"

  private let toolchain: Toolchain

  package init(_ toolchain: Toolchain) { self.toolchain = toolchain }

  /// Compiles a program and runs it, both in `folder`, which is there and the caller's to remove. Takes about a second.
  ///
  /// - Throws: `Errno` or an error of Foundation's if the folder cannot be written, `SubprocessError` if the compiler cannot be started,
  ///   `CancellationError`.
  package func run(in folder: String) async throws -> Result {
    let file = folder.slash("main.swift")
    try Files.replace(file, with: Array(Self.source.utf8))
    let compiler = SupervisedProcess(
      executable: toolchain.compiler, arguments: ["-sanitize=thread", file, "-o", folder.slash("trial")], directory: folder,
      deadline: .seconds(60))
    let built = try await compiler.run()
    guard built.termination.isSuccess else { return .isNotBuilt(words(of: built)) }
    let program = SupervisedProcess(executable: folder.slash("trial"), directory: folder, deadline: .seconds(20))
    let ran = try await program.run()
    if ran.termination.isSuccess, ran.standardOutput == Array("ran\n".utf8) { return .works }
    let said = words(of: ran)
    return .doesNotRun(said, isAboutMemory: said.contains("memory mapping") || said.contains("personality"))
  }

  private func words(of outcome: SupervisedProcess.Outcome) -> String {
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.first { $0.contains("error") || $0.contains("FATAL") } ?? lines.first ?? "it says nothing"
  }
}
