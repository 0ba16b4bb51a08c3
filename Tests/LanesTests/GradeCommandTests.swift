import Foundation
import FoundationXML
import PseudoTerminal
import TestSupport
import Testing

@Suite("lanes grade")
struct GradeCommandTests {
  private func outcomes(_ run: TemporaryHome.Finished) throws -> [GeneratedClass.Expected] {
    try #require(try run.json()["submissions"] as? [NSDictionary]).map { GeneratedClass.Expected($0) }
  }

  /// The names of the known mistakes that are told.
  private func mistakes(_ run: TemporaryHome.Finished) throws -> [String] {
    try #require(try run.json()["submissions"] as? [NSDictionary]).compactMap { submission in
      ((submission["verdict"] as? NSDictionary)?["mistake"] as? NSDictionary)?["name"] as? String
    }
  }

  /// The keys of the verdicts in a journal, in the order in which they were appended.
  private func keys(_ home: TemporaryHome, _ journal: String = "journal") -> [String] {
    let lines = home.text(journal)?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    // What follows the last newline is no whole line yet.
    return lines.dropFirst().dropLast().map { String($0.prefix(40)) }
  }

  @Test("comes to the same results in the same order, one at a time, four at a time, and in three shards")
  func same() async throws {
    let home = try TemporaryHome()
    let group = try GeneratedClass(in: home)
    #expect(group.expected.count == 30)
    func grade(_ journal: String, _ words: String...) async throws -> TemporaryHome.Finished {
      try await home.lanes(words: ["grade", group.path, "--json", "--journal", "\(home.path)/\(journal)"] + words)
    }
    let one = try await grade("one", "--jobs", "1")
    #expect(one.status == 1, "\(one.errors)")
    #expect(try outcomes(one) == group.expected)
    #expect(keys(home, "one").count == group.texts)
    let json = try one.json()
    #expect(json["passed"] as? Int == 11 && json["failed"] as? Int == 19 && json["errors"] as? Int == 0)
    let copies = try #require(json["submissions"] as? [NSDictionary]).count { $0["same_as"] is String }
    #expect(copies == 3)

    let four = try await grade("four", "--jobs", "4", "--junit", "\(home.path)/four.xml")
    #expect(try outcomes(four) == group.expected)
    let junit = home.text("four.xml") ?? ""
    #expect(XMLParser(data: Data(junit.utf8)).parse())
    // The five that wait for one call before they start the other, and no one else.
    for run in [one, four] { #expect(try mistakes(run) == Array(repeating: "serial", count: 5)) }
    #expect(junit.split(separator: "like the known mistake serial: The second call waits for the first").count == 6)

    var parts: [[GeneratedClass.Expected]] = []
    for shard in 1...3 { parts.append(try outcomes(try await grade("shard-\(shard)", "--shard", "\(shard)/3"))) }
    #expect(parts.map(\.count) == [10, 10, 10])
    #expect(parts.flatMap { $0 }.sorted { $0.path < $1.path } == group.expected)
    #expect(one.survivors == [] && !home.has("tmp/lanes-"), "\(home.files)")
  }

  @Test("killed in the middle goes on where it stopped, and grades nothing twice")
  func killed() async throws {
    let home = try TemporaryHome()
    let group = try GeneratedClass(in: home)
    let words = ["grade", group.path, "--jobs", "2", "--journal", "\(home.path)/journal"]
    let terminal = try PseudoTerminal(builtProduct("lanes"), words, environment: home.environment)
    try home.wait(for: "four verdicts", watching: terminal) { keys(home).count >= 4 }
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    try home.wait(for: "the last learner's program ends", watching: terminal) { home.survivors == [] }
    let before = keys(home)
    #expect(before.count < group.texts)

    let resumed = try await home.lanes(words: words + ["--json"])
    #expect(try outcomes(resumed) == group.expected)
    let after = keys(home)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.count == group.texts && Set(after).count == group.texts, "\(after.count) verdicts of \(group.texts) texts")
    let again = try await home.lanes(words: words + ["--json"])
    #expect(again.output == resumed.output)
    #expect(keys(home) == after)
  }

  @Test("interrupted prints what there is, as whole documents, and the same command goes on")
  func interrupted() async throws {
    let home = try TemporaryHome()
    let group = try GeneratedClass(in: home)
    let words = ["grade", group.path, "--jobs", "1", "--json", "--journal", "\(home.path)/journal"]
    let junit = ["--junit", "\(home.path)/part.xml"]
    let shell = ["-c", "exec \"$0\" \"$@\" >\(home.path)/part.json", builtProduct("lanes")]
    let terminal = try PseudoTerminal("/bin/sh", shell + words + junit, environment: home.environment)
    try home.wait(for: "two verdicts", watching: terminal) { keys(home).count >= 2 }
    terminal.signal(SIGINT)
    #expect(try terminal.waitForExit(seconds: 20) == .signal(SIGINT))
    let part = try #require(
      try JSONSerialization.jsonObject(with: Data((home.text("part.json") ?? "").utf8)) as? NSDictionary, "no JSON")
    #expect(part["interrupted"] as? Bool == true && part["pending"] as? Int ?? 0 > 0)
    let submissions = try #require(part["submissions"] as? [NSDictionary])
    #expect(submissions.count == 30)
    for (submission, expected) in zip(submissions, group.expected) where submission["state"] as? String != "pending" {
      #expect(GeneratedClass.Expected(submission) == expected)
    }
    #expect(XMLParser(data: Data((home.text("part.xml") ?? "").utf8)).parse())
    #expect(home.survivors == [])
    #expect(try outcomes(try await home.lanes(words: words)) == group.expected)
  }

  @Test("twice at once shares a journal, which stays whole")
  func twice() async throws {
    let home = try TemporaryHome()
    let group = try GeneratedClass(in: home)
    let words = ["grade", group.path, "--jobs", "1", "--json", "--journal", "\(home.path)/journal"]
    async let first = home.lanes(words: words)
    async let second = home.lanes(words: words)
    for run in [try await first, try await second] {
      #expect(try outcomes(run) == group.expected, "\(run.errors)")
    }
    let third = try await home.lanes(words: words)
    #expect(third.errors == "", "\(third.errors)")
    #expect(try outcomes(third) == group.expected)
    #expect(Set(keys(home)).count == group.texts)
  }

  @Test("grades again what has changed, and only that")
  func changed() async throws {
    let home = try TemporaryHome()
    try home.write("class/alice/tiny/cheats.swift", "func answer() async throws -> Int { 42 }\n")
    try home.write("class/bob/tiny/cheats.swift", "func answer() async throws -> Int { 41 }\n")
    let words = ["grade", "\(home.path)/class"]
    let first = try await home.lanes(words: words)
    #expect(first.status == 1 && first.output.contains("graded now: 2"), "\(first.output)\(first.errors)")
    #expect(first.output.contains("bob") && first.output.contains("got 41"))
    try home.write("class/bob/tiny/cheats.swift", "func answer() async throws -> Int { 6 * 7 }\n")
    let second = try await home.lanes(words: words)
    #expect(second.status == 0 && second.output.contains("graded now: 1"), "\(second.output)")
  }

  @Test("tells who made which known mistake, from its journal too")
  func knownMistake() async throws {
    let home = try TemporaryHome()
    let wrong = try String(contentsOfFile: "\(home.course)/01-tiny/exercises/passes/mistakes/serial.swift", encoding: .utf8)
    try home.write("class/alice/tiny/passes.swift", wrong.replacing("first", with: "mine"))
    for graded in [1, 0] {
      let run = try await home.lanes("grade", "\(home.path)/class", with: ["COLUMNS": "200"])
      #expect(run.status == 1 && run.output.contains("graded now: \(graded)"), "\(run.output)\(run.errors)")
      #expect(run.output.contains("serial: The second call waits for the first"), "\(run.output)")
    }
  }

  @Test("tells of files that are no answer, with what may be meant, and grades the others")
  func strays() async throws {
    let home = try TemporaryHome()
    try home.write("class/alice/tiny/cheats.swift", "func answer() async throws -> Int { 42 }\n")
    try home.write("class/alice/tiny/cheat.swift", "")
    let run = try await home.lanes("grade", "\(home.path)/class", "--json", "--plain")
    #expect(run.status == 0)
    #expect(run.errors.contains("nearest: tiny/cheats") && run.errors.contains("1 of 1  "), "\(run.errors)")
    let stray = try #require((try run.json()["strays"] as? [NSDictionary])?.first)
    #expect(stray["nearest"] as? String == "tiny/cheats")
  }

  @Test(
    "says what is wrong with a command line that it cannot follow",
    arguments: [
      (["nowhere"], 66, "there is nothing at"), (["empty"], 66, "no submission in"), (["file.swift"], 66, "answers no exercise"),
      (["empty", "--shard", "3/2"], 64, "no shard"), (["empty", "--jobs", "0"], 64, "--jobs takes a number"),
      (["file.swift", "--exercise", "tiny/pass-es"], 66, "tiny/passes"), ([], 64, "Missing expected argument"),
      (["file.swift", "--exercise", "cheats", "--journal", "file.swift"], 64, "not a journal"),
      (["file.swift", "--exercise", "cheats", "--junit", "no/where.xml"], 64, "cannot be written"),
    ] as [([String], Int32, String)])
  func wrong(_ words: [String], _ status: Int32, _ says: String) async throws {
    let home = try TemporaryHome()
    try home.write("here/file.swift", "func answer() async throws -> Int { 42 }\n")
    try home.write("here/empty/readme.md", "")
    let run = try await home.lanes(words: ["grade"] + words)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.replacing("\n  ", with: " ").contains(says), "\(run.errors)")
    #expect(home.text("here/file.swift") == "func answer() async throws -> Int { 42 }\n")
  }

  @Test(
    "takes files of any name for the exercise that is named",
    arguments: ["main.swift", "-x y'\".swift", "checks.swift", "a/b/é.swift"])
  func anyName(_ name: String) async throws {
    let home = try TemporaryHome()
    try home.write("inbox/\(name)", "func answer() async throws -> Int { 42 }\n")
    let run = try await home.lanes("grade", "--exercise", "cheats", "\(home.path)/inbox", "--json")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
