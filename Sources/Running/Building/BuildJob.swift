import Foundation

/// One compilation: sources to objects with the frontend, the objects to an executable with the linker.
struct BuildJob {
  /// What came of it.
  struct Outcome {
    /// Whether there is a program; else at least one of the messages is an error.
    let isAccepted: Bool
    let messages: [CompilerMessage]
    /// The object of the kept source, if it was made anew.
    let fresh: Fresh?
  }

  /// An object that may be used again.
  struct Fresh {
    let key: String
    let path: String
    let warnings: [CompilerMessage]
  }

  let frontend: Frontend
  let texts: SourceTexts
  /// Where objects are found that may be used again.
  let objects: ArtifactCache
  /// Where the objects and the executable, named `program`, go.
  let folder: String

  func run() async throws -> Outcome {
    guard let (kept, other) = frontend.request.pair else {
      return try await link([frontend.compile(to: folder.slash("program.o"))])
    }
    // The other source is compiled in any case: whether the kept one must be is found out meanwhile.
    async let compiling = frontend.compile(other, to: folder.slash("program.o"))
    guard let key = texts.objectKey(frontend.request, frontend.toolchain, frontend.library) else {
      return try await link([compiling, make(kept)])
    }
    if let known = find(key) { return try await link([compiling, known]) }
    let made = try await make(kept)
    let fresh = made.object.map { Fresh(key: key, path: $0, warnings: made.messages) }
    return try await link([compiling, made], fresh: fresh)
  }

  /// The object of this key, under a name that stays when the cache drops it meanwhile.
  private func find(_ key: String) -> Frontend.Result? {
    let path = folder.slash("kept.o")
    guard let known = objects.find(key), Foundation.link(known.path, path) == 0 else { return nil }
    return Frontend.Result(object: path, messages: known.warnings)
  }

  /// Compiles the kept source. Warnings about the other one are that one's own to give.
  private func make(_ kept: KeptSource) async throws -> Frontend.Result {
    let made = try await frontend.compile(kept.path, to: folder.slash("kept.o"))
    return Frontend.Result(
      object: made.object, messages: made.messages.filter { $0.severity == .error || $0.file == kept.path })
  }

  private func link(_ parts: [Frontend.Result], fresh: Fresh? = nil) async throws -> Outcome {
    var messages: [CompilerMessage] = []
    // Whether it says the same of the same place. Notes may differ: how much the compiler adds depends on what it came from.
    var said: Set<CompilerMessage> = []
    for message in parts.flatMap(\.messages) where said.insert(message.bare).inserted { messages.append(message) }
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
  /// Without what may differ when the same is said twice.
  fileprivate var bare: CompilerMessage {
    CompilerMessage(file: file, line: line, column: column, severity: severity, text: text)
  }
}
