import Testing
import Timeline

@testable import Running

@Suite("Compiler messages") struct CompilerMessageParserTests {
  @Test("A message is its place, severity, words and group; notes go under it")
  func whole() {
    let messages = CompilerMessageParser.messages(
      in: """
        /home/me/a.swift:3:17: error: sending value of non-Sendable type 'Box' risks causing data races [#SendingRisksDataRace]
          let b = Box(); Task { b.n += 1 }
                         ^~~~~~~~~~~~~~~~~
        /home/me/a.swift:3:45: note: access can happen concurrently
          let b = Box(); Task { b.n += 1 }
                                  ~~^
        /home/me/a.swift:5:56: warning: variable 'z' was never used
        """)
    #expect(messages.count == 2)
    #expect(
      messages.first
        == CompilerMessage(
          file: "/home/me/a.swift", line: 3, column: 17, severity: .error,
          text: "sending value of non-Sendable type 'Box' risks causing data races", group: "SendingRisksDataRace",
          notes: [
            CompilerMessage(file: "/home/me/a.swift", line: 3, column: 45, severity: .note, text: "access can happen concurrently")
          ]))
    #expect(messages.last?.severity == .warning)
  }

  @Test(
    "What looks like a message but is none is skipped, and odd places are read",
    arguments: [
      ("", nil), ("let s = \"x: error: y\"", nil), ("a.swift: error: no place", nil), ("  3 | f(): error: x", nil),
      ("<unknown>:0: error: unknown argument: '-x'", "nil 0 0 unknown argument: '-x'"),
      ("/tmp/a:b.swift:1:2: error: c", "/tmp/a:b.swift 1 2 c"),
      ("/tmp/a.swift:1:2: error: got 'x: error: y'", "/tmp/a.swift 1 2 got 'x: error: y'"),
      ("/tmp/a.swift:1:2: error: expected [#x", "/tmp/a.swift 1 2 expected [#x"),
    ] as [(String, String?)])
  func places(line: String, expected: String?) {
    let message = CompilerMessageParser.messages(in: line).first
    #expect(message.map { "\($0.file ?? "nil") \($0.line) \($0.column) \($0.text)" } == expected)
  }

  @Test("The same message twice is said once")
  func repeated() {
    let line = "/tmp/a.swift:1:2: warning: old\n"
    #expect(CompilerMessageParser.messages(in: line + line).count == 1)
  }

  @Test("What the compiler suggests to write belongs to the message above it, at its column")
  func fixIts() {
    let messages = CompilerMessageParser.messages(
      in: """
        /tmp/a.swift:5:21: error: expression is 'async' but is not marked with 'await'
          for key in keys { answers.append(try api.call(key)) }
                            ^
                            await
        /tmp/a.swift:5:40: note: call is 'async'
          for key in keys { answers.append(try api.call(key)) }
                                               ^
        /tmp/a.swift:7:5: note: convert 'n' to a 'let' constant
        var n = 1
        ~~~ ^
        let
        """)
    #expect(messages.map(\.fixIts) == [[FixIt(line: 5, column: 21, text: "await")]])
    #expect(messages.first?.notes.map(\.fixIts) == [[], [FixIt(line: 7, column: 1, text: "let")]])
  }

  @Test("Columns that the compiler draws in another way than it counts make no suggestion")
  func tabs() {
    let printed = "/tmp/a.swift:1:2: error: e\n\tf()\n        ^\n        await\n"
    #expect(CompilerMessageParser.messages(in: printed).map(\.fixIts) == [[]])
  }

  @Test("Of a file of noise the first messages are read, in time")
  func noise() {
    let printed = (1...50_000).map { "/tmp/a.swift:\($0):1: error: cannot find 'x' in scope\nx\n^\n" }.joined()
    #expect(CompilerMessageParser.messages(in: printed).count == 2_000)
  }

  @Test("The linker's complaints stand where it says that something is used")
  func linker() {
    let printed = """
      ld.lld: error: undefined symbol: nobody
      >>> referenced by a.swift:6 (/answers/a.swift:6)
      >>>               program.o:($s6AnswerF)
      ld.lld: error: duplicate symbol: twice
      """
    let messages = LinkerMessages.messages(in: Array(printed.utf8), source: "/tmp/a.swift")
    #expect(messages.map(\.text) == ["undefined symbol: nobody", "duplicate symbol: twice"])
    #expect(messages.map(\.file) == ["/answers/a.swift", nil])
    #expect(messages.map(\.line) == [6, 0])
  }

  @Test("A crash of the compiler has its words and the innermost place in the program")
  func crash() {
    let printed = """
      Assertion failed: (isValid()), function f, file X.cpp, line 1.
      Please submit a bug report
      Stack dump:
      0.\tProgram arguments: swift-frontend -c /answers/a.swift
      1.\tSwift version 6.3.1
      2.\tWhile evaluating request TypeCheckSourceFileRequest(source_file "/answers/a.swift")
      3.\tWhile evaluating request TypeCheckFunctionBodyRequest at [/answers/a.swift:3:1 - line:9:1]
      4.\tWhile type-checking expression at [/answers/a.swift:7:5 - line:7:9]
      """
    let crash = CompilerCrash(printed, sources: ["/answers/a.swift"])
    #expect(crash.words == "Assertion failed: (isValid()), function f, file X.cpp, line 1.")
    #expect(crash.place?.description == "a.swift:7")
    #expect(CompilerCrash("", sources: []).words == nil)
  }

  @Test("A program without an entry point is told so, in its own file")
  func entryPoint() {
    let printed = "ld.lld: error: undefined symbol: main\n>>> referenced"
    let messages = LinkerMessages.messages(in: Array(printed.utf8), source: "/tmp/a.swift")
    #expect(messages.map(\.file) == ["/tmp/a.swift"])
    #expect(messages.first?.text.contains("@main") == true)
    #expect(LinkerMessages.messages(in: [], source: nil).count == 1)
  }
}
