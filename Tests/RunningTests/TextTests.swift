import Recording
import Testing
import Timeline

@testable import Running

@Suite("Words of programs") struct TextTests {
  @Test(
    "The runtime's words about a crash are found, with a place in the program where it names one",
    arguments: [
      ("P/a.swift:5: Fatal error: no money\n", "Fatal error: no money", "P/a.swift", 5),
      ("hello\nSwift/Array.swift:692: Fatal error: Index out of range\n", "Fatal error: Index out of range", nil, 0),
      ("P/a.swift:7: Precondition failed: x\nbye\n", "Precondition failed: x", "P/a.swift", 7),
      ("Fatal error: bare", "Fatal error: bare", nil, 0),
      ("freed pointer was not the last allocation\n", "freed pointer was not the last allocation", nil, 0),
      (
        "_Concurrency/CheckedContinuation.swift:169: Fatal error: SWIFT TASK CONTINUATION MISUSE: f() tried to resume its "
          + "continuation more than once, returning ()!\n",
        "f() tried to resume its continuation more than once, returning ()!", nil, 0
      ),
      (
        "Resuming continuation for task 0x55ee that is not awaited (may have already been resumed).",
        "an unsafe continuation was resumed more than once", nil, 0
      ),
      ("", "a runtime check failed, such as for arithmetic overflow (signal 5)", nil, 0),
    ] as [(String, String, String?, Int)])
  func crash(standardError: String, message: String, file: String?, line: Int) {
    let report = CrashReport(standardError: standardError, signal: 5)
    #expect(report.message == message)
    #expect(report.file == file)
    #expect(report.line == line)
    #expect(report.kind == (message.contains("more than once") ? .resumedTwice : .crash))
  }

  @Test("The runtime's stack trace is left out, and nothing around it")
  func stackTrace() {
    let frame = "0    libswiftCore.so                    0x00007fa94c55f130 swift_reportError + 33\n"
    let text = "a\nSwift/x.swift:1: Fatal error: b\nCurrent stack trace:\n\(frame)\(frame)c\n\n"
    #expect(StackTrace.removed(from: text) == "a\nSwift/x.swift:1: Fatal error: b\nc\n\n")
    #expect(StackTrace.removed(from: "a\n") == "a\n")
  }

  @Test("Only lines of the program's own files count, the innermost first")
  func symbols() {
    let reply = """
      [{"Address":"0x10","ModuleName":"p","Symbol":[{"FileName":"/s/lib.swift","Line":4},{"FileName":"/h/a.swift","Line":9}]},
       {"Address":"0x20","ModuleName":"p","Symbol":[{"FileName":"/h/a.swift","Line":0}]},
       {"Address":"0x30","ModuleName":"p","Symbol":[{"FileName":"/<compiler-generated>","Line":1}]},
       {"Address":"0x40","ModuleName":"p"}]
      """
    let places = SymbolizerReply.places(in: Array(reply.utf8), sources: ["/h/a.swift"])
    #expect(Symbols.lines(places, behind: []) == [16: SourceLine(file: "/h/a.swift", line: 9)])
    #expect(SymbolizerReply.places(in: Array("error".utf8), sources: []).isEmpty)
    let accessor = #"[{"Address":"0x10","Symbol":[{"FileName":"/h/a.swift","FunctionName":"$s4Demo4flagSivau","Line":3}]}]"#
    #expect(SymbolizerReply.places(in: Array(accessor.utf8), sources: ["/h/a.swift"]).isEmpty)
  }

  @Test("An instruction without a line has that of the next one in its function")
  func linelessSymbols() {
    func place(_ address: Int64, _ line: Int, _ function: String = "0x10") -> SymbolizerReply.Place {
      SymbolizerReply.Place(address: address, file: "/h/a.swift", line: line, function: function)
    }
    func line(behind: [SymbolizerReply.Place]) -> Int? { Symbols.lines([place(16, 0)], behind: behind)[16]?.line }
    #expect(line(behind: [place(32, 0), place(64, 8), place(48, 7)]) == 7)
    #expect(line(behind: [place(32, 7, "0x20")]) == nil)
    #expect(line(behind: [place(8, 7)]) == nil)
  }

  @Test("The offsets of a recording are those of frames, and of holds without a line")
  func offsets() {
    func event(_ kind: Event.Kind, _ value: Int64, line: UInt32 = 0) -> Event {
      var event = Event(kind)
      (event.value, event.line) = (value, line)
      return event
    }
    let events = [
      event(.frame, 1), event(.taskCreated, 2), event(.holdBegan, 3), event(.holdBegan, 4, line: 9), event(.mark, 5),
      event(.frame, 0),
    ]
    #expect(Symbols.offsets(in: Recording(events: events)) == [1, 3])
  }

  @Test("A child's environment says where and how to record, and nothing of ours")
  func environment() {
    var environment = ChildEnvironment()
    environment.schedule.cores = 2
    environment.schedules = 50
    environment.others = ["LANG": "de_DE.UTF-8"]
    let variables = environment.variables(recording: "/r/recording", scratch: "/r/scratch")
    #expect(variables["LANES_RECORDING"] == "/r/recording")
    #expect(variables["LANES_SCHEDULE"] == "v1.c2.f.s1")
    #expect(variables["LANES_SCHEDULES"] == "50")
    #expect(variables["LANES_REPLAY"] == nil)
    #expect(variables["HOME"] == "/r/scratch")
    #expect(variables["LANG"] == "de_DE.UTF-8")
    #expect(variables["SWIFT_DETERMINISTIC_HASHING"] == "1")
    #expect(variables["SWIFT_BACKTRACE"] == "enable=no")
  }

  @Test(
    "Paths come apart at the last slash",
    arguments: [("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a")])
  func paths(path: String, parent: String, name: String) {
    #expect(path.parentFolder == parent)
    #expect(path.lastName == name)
    #expect("/".slash("a") == "/a")
  }
}
