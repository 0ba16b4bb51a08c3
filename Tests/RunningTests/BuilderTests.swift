import Curriculum
import Foundation
import Recording
import Synchronization
import Testing
import Timeline

@testable import Running

@Suite("Building and running", .timeLimit(.minutes(30))) struct BuilderTests {
  private func build(
    _ text: String, flags: [String] = [], _ body: (BuildResult, Builder, BuildRequest) async throws -> Void
  ) async throws {
    let workshop = try await Workshop.shared.value
    try await Scratch.with { scratch in
      let request = BuildRequest([try Scratch.write(text, to: scratch.slash("a.swift"))], flags: flags)
      let builder = workshop.builder(scratch.slash("cache"))
      try await body(try await builder.build(request), builder, request)
    }
  }

  private func program(_ result: BuildResult) throws -> Program {
    if case .built(let program) = result { return program }
    Issue.record("not built: \(result)")
    throw ScratchFailure()
  }

  private func messages(_ result: BuildResult) throws -> [CompilerMessage] {
    if case .rejected(let messages) = result { return messages }
    Issue.record("built")
    throw ScratchFailure()
  }

  @Test("A program that only imports Practice is linked with it too", arguments: ["mark(\"x\")", "print(\"mark x\")"])
  func linked(statement: String) async throws {
    try await build("import Practice\n@main struct A { static func main() async { \(statement) } }") { result, _, _ in
      let program = try program(result)
      #expect(try await Child(program).run().standardOutput == "mark x\n")
      // The library stands first, before the one that holds libc's own clock.
      let toolchain = try await Workshop.shared.value.toolchain
      let listed = try await SupervisedProcess(
        executable: toolchain.program("llvm-objdump"), arguments: ["-p", program.path], deadline: .seconds(30)
      ).run()
      let needed = String(decoding: listed.standardOutput, as: UTF8.self).split(separator: "\n").filter { $0.contains("NEEDED") }
      #expect(needed.first?.contains("libPractice.so") == true)
    }
  }

  @Test(
    "Programs link whatever of the toolchain's libraries they use",
    arguments: [
      "import Foundation\n@main struct A { static func main() { print(String(format: \"%03d\", Date().hashValue * 0)) } }",
      "import Dispatch\n@main struct A { static func main() { DispatchQueue(label: \"q\").sync { print(\"000\") } } }",
      "import Synchronization\n@main struct A { static func main() { Mutex(0).withLock { print(\"00\\($0)\") } } }",
      "import Observation\n@Observable class M { var n = 0 }\n@main struct A { static func main() { print(\"00\\(M().n)\") } }",
      "@main struct A { static func main() { print(\"x00\".replacing(/x/, with: \"0\")) } }",
      "import Glibc\n@main struct A { static func main() { puts(\"000\") } }",
    ])
  func libraries(text: String) async throws {
    try await build(text) { result, _, _ in
      let program = try program(result)
      #expect(try await Child(program).run().standardOutput == "000\n")
    }
  }

  @Test("What is compiled once is found, until the text or a flag changes or the file is damaged")
  func cached() async throws {
    try await build("@main struct A { static func main() { var unused = 1; print(1) } }") { result, builder, request in
      let first = try program(result)
      #expect(!first.isCached)
      #expect(first.warnings.count == 1)
      let second = try await program(builder.build(request))
      #expect(second.isCached)
      #expect(second.path == first.path)
      #expect(second.warnings == first.warnings)
      try Files.replace(first.path, with: [0x7F])
      let rebuilt = try await program(builder.build(request))
      #expect(!rebuilt.isCached)
      #expect(try await Child(first).run().standardOutput == "1\n")
      let optimised = try await program(builder.build(BuildRequest(request.sources, flags: ["-O"])))
      #expect(!optimised.isCached)
      try Scratch.write("@main struct A { static func main() { print(2) } }", to: request.sources[0])
      let changed = try await program(builder.build(request))
      #expect(try await Child(changed).run().standardOutput == "2\n")
    }
  }

  @Test("The same program asked for twice at once is right both times")
  func twice() async throws {
    try await build("@main struct A { static func main() { print(1) } }", flags: ["-DONE"]) { _, builder, request in
      let again = BuildRequest(request.sources, module: "Again")
      async let one = builder.build(again)
      async let two = builder.build(again)
      let paths = (try await program(one).path, try await program(two).path)
      #expect(paths.0 == paths.1)
    }
  }

  @Test("Errors keep the compiler's words and point into the learner's file")
  func rejected() async throws {
    try await build("@main struct A {\n  static func main() {\n    let x: Int = \"a\"\n  }\n}") { result, _, request in
      let error = try #require(try messages(result).first { $0.severity == .error })
      #expect(error.file == request.sources.first)
      #expect(error.line == 3)
      #expect(error.column == 18)
      #expect(error.text == "cannot convert value of type 'String' to specified type 'Int'")
    }
  }

  @Test("Region isolation, which is checked after types, is reported")
  func regions() async throws {
    let text = """
      final class Box { var n = 0 }
      @main struct A {
        static func main() async { await f() }
        @concurrent static func f() async { let b = Box(); Task { b.n += 1 }; b.n += 1 }
      }
      """
    try await build(text) { result, _, _ in
      let error = try #require(try messages(result).first { $0.severity == .error })
      #expect(error.group == "SendingRisksDataRace")
      #expect(!error.notes.isEmpty)
    }
  }

  @Test("A program without an entry point is told so")
  func noMain() async throws {
    try await build("struct A {}") { result, _, _ in
      let texts = try messages(result).map(\.text)
      #expect(texts.contains { $0.contains("@main") })
    }
  }

  @Test("A missing source is an error that names it")
  func missingSource() async throws {
    let workshop = try await Workshop.shared.value
    try await Scratch.with { scratch in
      let error = await #expect(throws: LanesError.self) {
        try await workshop.builder(scratch).build(BuildRequest([scratch.slash("none.swift")]))
      }
      #expect(error?.message.contains("none.swift") == true)
    }
  }

  @Test("A compiler that does not come to an end is stopped")
  func compilerDeadline() async throws {
    let workshop = try await Workshop.shared.value
    try await Scratch.with { scratch in
      // A compiler that never ends: however busy the computer is, its time is up first.
      let endless = try Scratch.write("#!/bin/sh\nexec sleep 600\n", to: scratch.slash("frontend"))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: endless)
      let known = workshop.toolchain
      let toolchain = Toolchain(
        description: known.description, compiler: known.compiler, triple: known.triple, resources: known.resources,
        frontend: DriverPlan.Compile(program: endless, arguments: []), linker: known.linker, libraryFolders: known.libraryFolders,
        libraries: known.libraries, stamps: known.stamps)
      var builder = Builder(toolchain: toolchain, library: workshop.library, cache: scratch.slash("cache"))
      builder.deadline = .milliseconds(100)
      let source = try Scratch.write("@main struct A { static func main() {} }", to: scratch.slash("a.swift"))
      let builds = builder
      let error = await #expect(throws: LanesError.self) { try await builds.build(BuildRequest([source])) }
      #expect(error?.code == .compiler)
    }
  }

  @Test("A crash has the runtime's words, and code offsets have lines")
  func crash() async throws {
    let text = """
      @main struct A {
        static func main() {
          print(pick([1], at: CommandLine.arguments.count))
        }
        static func pick(_ list: [Int], at place: Int) -> Int {
          list[place]
        }
      }
      """
    try await build(text) { result, _, request in
      let program = try program(result)
      let toolchain = try await Workshop.shared.value.toolchain
      let run = try await DemoRun.run(program, toolchain: toolchain)
      #expect(run.result.crash?.message == "Fatal error: Index out of range")
      #expect(run.schedule.description == "v1.c4.f.s1")
      let names = try await SupervisedProcess(
        executable: toolchain.program("llvm-nm"), arguments: [program.path], deadline: .seconds(30)
      ).run()
      let line = String(decoding: names.standardOutput, as: UTF8.self).split(separator: "\n").first { $0.contains("4pick") }
      let offset = try #require(line.flatMap { Int64($0.prefix { $0 != " " }, radix: 16) })
      for _ in 1...2 {
        let symbols = try await Symbols.find([offset, 1], in: program, toolchain: toolchain)
        #expect(symbols.line(offset) == SourceLine(file: request.sources[0], line: 5))
        #expect(symbols.line(1) == nil)
      }
    }
  }

  @Test("A program can be built with a sanitizer")
  func sanitizer() async throws {
    try await build("@main struct A { static func main() { print(1) } }", flags: ["-sanitize=thread"]) { result, _, _ in
      var child = Child(try program(result))
      child.limits.memory = nil
      let run = try await child.run()
      #expect(run.standardOutput == "1\n")
    }
  }

  @Test("Memory beyond the limit ends the child")
  func memory() async throws {
    let text = """
      @main struct A {
        static func main() { print([UInt8](repeating: 1, count: 512 << 20).count) }
      }
      """
    try await build(text) { result, _, _ in
      var child = Child(try program(result))
      child.limits.memory = 128 << 20
      let limited = try await child.run()
      #expect(!limited.termination.isSuccess)
      child.limits.memory = nil
      let unlimited = try await child.run()
      #expect(unlimited.termination.isSuccess)
    }
  }

  @Test("What was found out about a program is found out once, and again when its source or the question changes")
  func kept() async throws {
    try await build("@main struct A { static func main() {} }") { _, builder, request in
      let calls = Mutex(0)
      func ask(_ what: String) async throws -> Int {
        try await builder.kept(what, for: request) {
          calls.withLock { calls in
            calls += 1
            return calls
          }
        }
      }
      #expect(try await [ask("a"), ask("a"), ask("b"), ask("a")] == [1, 1, 2, 1])
      let source = try #require(request.sources.first)
      _ = try Scratch.write("@main struct B { static func main() {} }", to: source)
      #expect(try await ask("a") == 3)
    }
  }
}
