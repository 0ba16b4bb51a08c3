import Testing
import Timeline

@testable import Running

/// A program of two sources of which one is compiled apart and kept.
@Suite("Kept sources", .timeLimit(.minutes(30))) struct KeptSourceTests {
  /// Sources and a cache of their own.
  private struct Bench {
    let builder: Builder
    let request: BuildRequest
    let scratch: String

    var answer: String { request.sources[0] }
    /// How many objects are kept.
    var kept: Int { Files.names(in: scratch.slash("cache/objects")).filter { !$0.hasPrefix(".") }.count }

    func build(_ text: String) async throws -> BuildResult {
      try Scratch.write(text, to: answer)
      return try await builder.build(request)
    }

    func program(_ text: String) async throws -> Program {
      let result = try await build(text)
      if case .built(let program) = result { return program }
      Issue.record("not built: \(result)")
      throw ScratchFailure()
    }

    func errors(_ text: String) async throws -> [CompilerMessage] {
      if case .rejected(let messages) = try await build(text) { return messages.filter { $0.severity == .error } }
      Issue.record("built")
      throw ScratchFailure()
    }

    func output(_ text: String) async throws -> String { try await Child(program(text)).run().standardOutput }
  }

  private static let checks = """
    @main struct Checks {
      static func main() { var unused = 1; print(answer(), Pair(a: 1), Pair.zero.a) }
    }
    """
  private static let answer = "func answer() -> Int { 1 }\nstruct Pair {\n  var a: Int\n  static let zero = Pair(a: 0)\n}\n"

  private func bench(checks: String = checks, _ body: (Bench) async throws -> Void) async throws {
    let workshop = try await Workshop.shared.value
    try await Scratch.with { scratch in
      let path = try Scratch.write(checks, to: scratch.slash("checks.swift"))
      // All that stands outside of braces that begin and end on one line, and is no blank line.
      let kept = KeptSource(path) { $0.replacing(/\{ .* \}/, with: "{}").split(separator: "\n").joined(separator: "\n") }
      let request = BuildRequest([scratch.slash("answer.swift"), path], kept: kept)
      try await body(Bench(builder: workshop.builder(scratch.slash("cache")), request: request, scratch: scratch))
    }
  }

  @Test("An edit that the kept source cannot see leaves its object alone, and the program is the new one")
  func reuse() async throws {
    try await bench { (bench: Bench) async throws -> Void in
      #expect(try await bench.output(Self.answer) == "1 Pair(a: 1) 0\n")
      #expect(bench.kept == 1)
      #expect(try await bench.output(Self.answer.replacing("{ 1 }", with: "{ 2 }")) == "2 Pair(a: 1) 0\n")
      #expect(bench.kept == 1)
      let moved = try await bench.program("\n\n" + Self.answer.replacing("{ 1 }", with: "{ let x = [3]; return x[0] }"))
      #expect(try await Child(moved).run().standardOutput == "3 Pair(a: 1) 0\n")
      #expect(moved.warnings.map(\.text).contains { $0.contains("'unused'") }, "warnings about the kept source stay")
    }
  }

  @Test(
    "An edit that it can see makes it anew",
    arguments: [
      ("-> Int {", "-> Int8 {", "1 Pair(a: 1) 0\n"), ("var a: Int", "var a: Int8", "1 Pair(a: 1) 0\n"),
      ("var a: Int", "var a: Int; var b = 7", "1 Pair(a: 1, b: 7) 0\n"),
      ("var a: Int", "var b = [7]; var a: Int", "1 Pair(b: [7], a: 1) 0\n"),
      ("answer()", "answer(_ x: Int = 5)", "1 Pair(a: 1) 0\n"),
      ("struct Pair {", "struct Pair: CustomStringConvertible { var description: String { \"p\" } ", "1 p 0\n"),
      ("static let", "static nonisolated(unsafe) var", "1 Pair(a: 1) 0\n"),
      ("func answer", "@inline(never) func answer", "1 Pair(a: 1) 0\n"),
    ])
  func recompiled(old: String, new: String, output: String) async throws {
    try await bench { (bench: Bench) async throws -> Void in
      #expect(try await bench.output(Self.answer) == "1 Pair(a: 1) 0\n")
      #expect(try await bench.output(Self.answer.replacing(old, with: new)) == output)
      #expect(bench.kept == 2)
      #expect(try await bench.output(Self.answer + "// Back again.\n") == "1 Pair(a: 1) 0\n")
    }
  }

  @Test("What the kept source cannot use any more is an error in it, each time")
  func broken() async throws {
    try await bench { (bench: Bench) async throws -> Void in
      _ = try await bench.program(Self.answer)
      for text in [Self.answer.replacing("answer()", with: "reply()"), Self.answer.replacing("answer()", with: "answer() throws")] {
        for end in ["", "// Again.\n"] {
          let errors = try await bench.errors(text + end)
          #expect(errors.map(\.file) == [bench.request.sources[1]])
        }
      }
      #expect(bench.kept == 1)
    }
  }

  @Test("The errors of both sources are told, the answer's first and none twice")
  func both() async throws {
    try await bench(checks: Self.checks.replacing("answer()", with: "reply()")) { (bench: Bench) async throws -> Void in
      let errors = try await bench.errors(Self.answer.replacing("{ 1 }", with: "{ \"\" }"))
      #expect(errors.map { $0.file?.lastName } == ["answer.swift", "checks.swift"])
      let unknown = try await bench.errors(Self.answer.replacing("var a: Int", with: "var a: Itn"))
      #expect(unknown.filter { $0.text.contains("'Itn'") }.count == 1)
    }
  }

  @Test("A damaged object is made anew")
  func damaged() async throws {
    try await bench { (bench: Bench) async throws -> Void in
      _ = try await bench.program(Self.answer)
      let objects = bench.scratch.slash("cache/objects")
      for entry in Files.names(in: objects) { try Files.replace(objects.slash(entry).slash("object"), with: [1, 2, 3]) }
      #expect(try await bench.output(Self.answer.replacing("{ 1 }", with: "{ 4 }")) == "4 Pair(a: 1) 0\n")
    }
  }

  @Test("The kept source itself, and the module's name, are part of what is kept")
  func others() async throws {
    try await bench { (bench: Bench) async throws -> Void in
      _ = try await bench.program(Self.answer)
      try Scratch.write(Self.checks.replacing("print(", with: "print(\"new\", "), to: bench.request.sources[1])
      #expect(try await bench.output(Self.answer) == "new 1 Pair(a: 1) 0\n")
      var renamed = bench.request
      renamed.module = "Other"
      _ = try await bench.builder.build(renamed)
      #expect(bench.kept == 3)
    }
  }

  @Test("Lines of the answer are right after an edit that moves them")
  func lines() async throws {
    let crashing = Self.answer.replacing("{ 1 }", with: "{ fatalError(\"line \\(#line)\") }")
    try await bench { (bench: Bench) async throws -> Void in
      _ = try await bench.program(Self.answer)
      for shift in [1, 4] {
        let program = try await bench.program(String(repeating: "\n", count: shift) + crashing)
        #expect(bench.kept == 1)
        let run = try await DemoRun.run(program, toolchain: bench.builder.toolchain)
        #expect(run.result.crash?.message == "Fatal error: line \(shift + 1)")
        #expect(run.result.crash?.line == shift + 1)
        let names = try await SupervisedProcess(
          executable: bench.builder.toolchain.program("llvm-nm"), arguments: [program.path], deadline: .seconds(30)
        ).run()
        let listed = String(decoding: names.standardOutput, as: UTF8.self).split(separator: "\n")
        let offset = try #require(
          listed.first { $0.hasSuffix("$s7Program6answerSiyF") }.flatMap { Int64($0.prefix { $0 != " " }, radix: 16) })
        let symbols = try await Symbols.find([offset], in: program, toolchain: bench.builder.toolchain)
        #expect(symbols.line(offset) == SourceLine(file: bench.answer, line: shift + 1))
      }
    }
  }
}
