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
      let ask = { (offsets: [Int64]) in try await places(offsets, in: program, toolchain: toolchain) }
      guard let places = try await ask(unknown) else { return Symbols() }
      let lineless = places.filter { $0.line == 0 }
      let behind = lineless.isEmpty ? [] : try await ask(lineless.flatMap(Self.behind)) ?? []
      let found = Self.lines(places, behind: behind)
      answers += unknown.map { Answer(offset: $0, line: found[$0]) }
      try? Files.encode(answers, to: cache)
    }
    return Symbols(Dictionary(answers.compactMap { answer in answer.line.map { (answer.offset, $0) } }) { first, _ in first })
  }

  /// A function that goes on after an `await` may begin with instructions that have no line. The first that has one is the line of the
  /// `await`: this many bytes are looked at, in steps.
  private static func behind(_ place: SymbolizerReply.Place) -> [Int64] { (1...12).map { place.address + 16 * $0 } }

  /// The lines of `places`; one without a line gets that of the next place in its function.
  static func lines(_ places: [SymbolizerReply.Place], behind: [SymbolizerReply.Place]) -> [Int64: SourceLine] {
    var lines: [Int64: SourceLine] = [:]
    for place in places {
      let next = behind.filter { $0.line > 0 && $0.address > place.address && $0.function == place.function }
      guard let found = place.line > 0 ? place : next.min(by: { $0.address < $1.address }) else { continue }
      lines[place.address] = SourceLine(file: found.file, line: found.line)
    }
    return lines
  }

  /// - Returns: `nil` without a symbolizer, or when it fails.
  private static func places(
    _ offsets: [Int64], in program: Program, toolchain: Toolchain
  ) async throws -> [SymbolizerReply.Place]? {
    let process = SupervisedProcess(
      executable: toolchain.program("llvm-symbolizer"),
      arguments: ["--output-style=JSON", "--obj=\(program.path)"] + offsets.map { "0x" + String($0, radix: 16) },
      deadline: .seconds(10), outputLimit: 16 << 20)
    let outcome: SupervisedProcess.Outcome
    do { outcome = try await process.run() } catch is CancellationError { throw CancellationError() } catch { return nil }
    return outcome.termination.isSuccess
      ? SymbolizerReply.places(in: outcome.standardOutput, sources: Set(program.sources)) : nil
  }

  /// Every code offset that the events of a recording name.
  package static func offsets(in recording: Recording) -> Set<Int64> { Timeline.codeOffsets(in: recording.events[...]) }
}
