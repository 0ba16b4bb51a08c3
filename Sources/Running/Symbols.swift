import Foundation
package import Recording
package import Timeline

/// Which source lines the code offsets in a recording stand for.
package struct Symbols: Sendable {
  /// An answer as it is kept, also when it is that there is no line.
  private struct Answer: Codable {
    let offset: Int64
    let line: SourceLine?
  }

  private let lines: [Int64: SourceLine]

  /// A table made by hand, for tests.
  package init(_ lines: [Int64: SourceLine] = [:]) { self.lines = lines }

  /// The line that `offset` stands at; `nil` if it is not in a file of the program, or was not asked for.
  package func line(_ offset: Int64) -> SourceLine? { lines[offset] }

  /// Looks up the offsets with the toolchain's `llvm-symbolizer`, all in one call, some 10 ms.
  ///
  /// The answers are kept beside the program: runs repeat, and ask for the same offsets again. Offsets are those from the program's load
  /// address. What the compiler generated, and what is not in a file that the program was compiled from, has no line. Without a
  /// symbolizer, or when it fails, nothing has a line: lines are an aid, not the result.
  package static func find(_ offsets: Set<Int64>, in program: Program, toolchain: Toolchain) async throws -> Symbols {
    let cache = program.path.parentFolder.slash("lines.json")
    var answers = Files.decode([Answer].self, from: cache) ?? []
    let unknown = offsets.subtracting(answers.map(\.offset)).filter { $0 > 0 }.sorted()
    if !unknown.isEmpty {
      let process = SupervisedProcess(
        executable: toolchain.program("llvm-symbolizer"),
        arguments: ["--output-style=JSON", "--obj=\(program.path)"] + unknown.map { "0x" + String($0, radix: 16) },
        deadline: .seconds(10), outputLimit: 16 << 20)
      let outcome: SupervisedProcess.Outcome
      do { outcome = try await process.run() } catch is CancellationError { throw CancellationError() } catch { return Symbols() }
      guard outcome.termination.isSuccess else { return Symbols() }
      let found = SymbolizerReply.lines(in: outcome.standardOutput, sources: Set(program.sources))
      answers += unknown.map { Answer(offset: $0, line: found[$0]) }
      try? Files.encode(answers, to: cache)
    }
    return Symbols(Dictionary(answers.compactMap { answer in answer.line.map { (answer.offset, $0) } }) { first, _ in first })
  }

  /// Every code offset that the events of a recording name.
  package static func offsets(in recording: Recording) -> Set<Int64> {
    var offsets: Set<Int64> = []
    for event in recording.events {
      switch event.kind {
      case .frame, .taskCreated: offsets.insert(event.value)
      case .holdBegan where event.line == 0: offsets.insert(event.value)
      default: break
      }
    }
    offsets.remove(0)
    return offsets
  }
}
