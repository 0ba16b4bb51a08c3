import Foundation

/// One compilation: sources to objects with the frontend, the objects to an executable with the linker.
struct BuildJob {
  /// What came of it.
  struct Outcome {
    /// Whether there is a program; else at least one of the messages is an error.
    let isAccepted: Bool
    let messages: [CompilerMessage]
    /// The object of the kept source, when it was made anew.
    let fresh: Frontend.Result?
  }

  let frontend: Frontend
  /// Where the objects and the executable, named `program`, go.
  let folder: String
  /// The object of the kept source and its warnings, when it is there already.
  let known: (path: String, warnings: [CompilerMessage])?
  /// Whether the kept source is compiled on its own.
  let isSplit: Bool

  func run() async throws -> Outcome {
    guard isSplit, let (kept, other) = frontend.request.pair else {
      return try await link([frontend.compile(to: folder.slash("program.o"))])
    }
    if let known = reused() {
      return try await link([frontend.compile(other, to: folder.slash("program.o")), known])
    }
    async let making = make(kept)
    let answer = try await frontend.compile(other, to: folder.slash("program.o"))
    let made = try await making
    return try await link([answer, made], fresh: made)
  }

  /// The known object under a name that stays when the cache drops it meanwhile.
  private func reused() -> Frontend.Result? {
    guard let known, Foundation.link(known.path, folder.slash("kept.o")) == 0 else { return nil }
    return Frontend.Result(object: folder.slash("kept.o"), messages: known.warnings)
  }

  /// Compiles the kept source. Warnings about the other one are that one's own to give.
  private func make(_ kept: KeptSource) async throws -> Frontend.Result {
    let made = try await frontend.compile(kept.path, to: folder.slash("kept.o"))
    return Frontend.Result(
      object: made.object, messages: made.messages.filter { $0.severity == .error || $0.file == kept.path })
  }

  private func link(_ parts: [Frontend.Result], fresh: Frontend.Result? = nil) async throws -> Outcome {
    var messages: [CompilerMessage] = []
    for message in parts.flatMap(\.messages) where !messages.contains(where: { $0.isSame(as: message) }) { messages.append(message) }
    let objects = parts.compactMap(\.object)
    guard objects.count == parts.count else { return Outcome(isAccepted: false, messages: messages, fresh: fresh) }
    let job = LinkJob(
      request: frontend.request, toolchain: frontend.toolchain, library: frontend.library, tools: frontend.tools,
      program: folder.slash("program"))
    let problems = try await job.run(objects)
    return Outcome(isAccepted: problems.isEmpty, messages: messages + problems, fresh: fresh)
  }
}

extension CompilerMessage {
  /// Whether it says the same of the same place. Notes may differ: how much the compiler adds depends on what it came from.
  fileprivate func isSame(as other: CompilerMessage) -> Bool {
    (file, line, column, severity, text) == (other.file, other.line, other.column, other.severity, other.text)
  }
}
