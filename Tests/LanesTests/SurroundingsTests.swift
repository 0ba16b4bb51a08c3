import Foundation
import Testing

@Suite("Lanes in rough surroundings")
struct SurroundingsTests {
  @Test("learn into a pipe prints the whole lesson with its demos and the answers of its predictions")
  func learn() async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("learn", "tiny")
    #expect(run.status == 0)
    #expect(run.errors == "")
    for part in [
      "One wait", "A single call of 100 ms.", "tiny/one-call: 1 task", "demos/one-call.swift:5", "it is 100",
      "exercise  tiny/passes",
    ] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.widest <= 80)
    #expect(!home.has("answers"), "reading a lesson makes no workspace")
  }

  @Test("hints are counted, and the count is kept")
  func hints() async throws {
    let home = try TemporaryHome()
    let first = try await home.lanes("hint", "tiny/passes")
    #expect(first.lines == ["hint 1 of 2  tiny/passes", "Who has to wait for whom?", "one more is left", ""])
    #expect(try await home.lanes("hint", "tiny/passes").lines.first == "hint 2 of 2  tiny/passes")
    let third = try await home.lanes("hint", "tiny/passes", "--json").json()
    #expect(
      third == ["exercise": "tiny/passes", "number": 2, "of": 2, "text": "`async let` starts a call without waiting for it."])
  }

  @Test("attempts and passes are kept from one process to the next")
  func progress() async throws {
    let home = try TemporaryHome()
    _ = try await home.lanes("check", "tiny/passes")
    #expect(try await home.lanes("lessons").output.contains("tiny/passes  tried, 1 attempt\n"))
    try home.answer("tiny/passes", with: "solution")
    _ = try await home.lanes("check", "tiny/passes")
    let list = try await home.lanes("lessons").output
    #expect(list.contains("tiny/passes  passed, 2 attempts\n"))
    #expect(list.contains("1 of 7 passed"))
  }

  @Test(
    "a broken progress file is set aside and said so, and nothing else is lost", arguments: ["{\"broken", "", "[1]", "\u{0}\u{1}"])
  func brokenProgress(_ text: String) async throws {
    let home = try TemporaryHome()
    try home.answer("tiny/passes", "import Practice // mine\n")
    try home.write("answers/.lanes/progress.json", text)
    let run = try await home.lanes("lessons")
    #expect(run.status == 0)
    #expect(run.errors.replacing("\n  ", with: " ").contains("is not a progress file"), "\(run.errors)")
    #expect(home.text("answers/.lanes/progress.json.broken-1") == text)
    #expect(home.text("answers/tiny/passes.swift") == "import Practice // mine\n")
    #expect(try await home.lanes("lessons").errors == "", "it is said once")
  }

  @Test("a workspace that cannot be written leaves what needs none working, and is named where one is needed")
  func unwritable() async throws {
    let home = try TemporaryHome()
    try home.write("plain", "a file where a folder should be")
    let place = ["LANES_WORKSPACE": "\(home.path)/plain/answers", "COLUMNS": "300"]
    #expect(try await home.lanes("lessons", with: place).status == 0)
    #expect(try await home.lanes("run", "tiny", with: place).status == 0)
    let hint = try await home.lanes("hint", "tiny/passes", with: place)
    #expect(hint.status == 0)
    #expect(hint.errors.contains("progress cannot be written"))
    let check = try await home.lanes("check", "tiny/passes", with: place)
    #expect(check.status == 1)
    #expect(check.errors.contains("plain") && check.errors.contains("LANES_WORKSPACE"), "\(check.errors)")
    #expect(home.text("plain") == "a file where a folder should be")
  }

  @Test("faults in lessons are told with file, line and column, and the good lesson works")
  func brokenCourse() async throws {
    let home = try TemporaryHome(course: "BrokenCourse")
    let list = try await home.lanes("lessons")
    #expect(list.status == 0)
    #expect(list.output.contains("01  good"))
    for place in ["02-bad-yaml/lesson.md:3:", "03-unknown-key/lesson.md:4:1: error: the front matter has no key 'minuts'"] {
      #expect(list.errors.contains(place), "\(place)")
    }
    #expect(try await home.lanes("run", "good").status == 0)
  }

  @Test(
    "a lesson that is read tells its own faults with file, line and column",
    arguments: [
      ("missing-demo", "04-missing-demo/lesson.md:10:9: error: the lesson has no demo 'helo'"),
      ("unclosed-fence", "05-unclosed-fence/lesson.md:10:1: error"),
      ("absent-range", "06-absent-range/lesson.md:10:"),
    ])
  func faultsOfLesson(_ lesson: String, _ says: String) async throws {
    let run = try await TemporaryHome(course: "BrokenCourse").lanes("learn", lesson)
    #expect(run.output.contains("Still readable."))
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test("without swiftc the exit code is 69, and what to install is said")
  func noCompiler() async throws {
    let home = try TemporaryHome()
    for words in [["run", "tiny"], ["check", "tiny/passes"]] {
      let run = try await home.lanes(words[0], words[1], with: ["PATH": "/nonexistent"])
      #expect(run.status == 69)
      #expect(run.errors.contains("there is no \"swiftc\" on the path"))
      #expect(run.errors.contains("install Swift 6.3"))
    }
    #expect(try await home.lanes("lessons", with: ["PATH": "/nonexistent"]).status == 0)
  }

  @Test("with a swiftc of another version the exit code is 69, and both versions are named")
  func otherCompiler() async throws {
    let home = try TemporaryHome()
    let description =
      #"{"compilerVersion":"Swift version 5.10 (swift-5.10-RELEASE)","target":{"triple":"x86_64-unknown-linux-gnu"},"#
      + #""paths":{"runtimeLibraryPaths":[],"runtimeResourcePath":"/nowhere"}}"#
    try home.write("fake/swiftc", "#!/bin/sh\necho '\(description)'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(home.path)/fake/swiftc")
    let path = ["PATH": "\(home.path)/fake:/usr/bin:/bin", "COLUMNS": "300"]
    let run = try await home.lanes("run", "tiny", with: path)
    #expect(run.status == 69)
    #expect(run.errors.contains("Swift version 5.10") && run.errors.contains("Swift 6.3"))
    let json = try await home.lanes("check", "tiny/passes", "--json", with: path)
    #expect(json.status == 69)
    #expect((try json.json()["error"] as? [String: String])?["code"] == "toolchain")
  }

  @Test("a reader that is gone ends it without a word", arguments: [["lessons"], ["run", "tiny"], ["learn", "tiny"], ["--help"]])
  func closedPipe(_ words: [String]) async throws {
    let run = try await TemporaryHome().lanesIntoClosedPipe(words)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test("variables of the terminal and the folders may be empty")
  func emptyVariables() async throws {
    let home = try TemporaryHome()
    let run = try await home.lanes("run", "tiny", with: ["TERM": "", "LC_ALL": "", "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": ""])
    #expect(run.status == 0)
    #expect(!run.output.contains("\u{1B}"))
  }
}
