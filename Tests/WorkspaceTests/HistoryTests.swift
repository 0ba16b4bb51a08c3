import Foundation
import TestSupport
import Testing

@testable import Workspace

@Suite("History")
struct HistoryTests {
  let scratch: Scratch
  let history: HistoryFile

  init() throws {
    scratch = try Scratch()
    history = HistoryFile(path: "\(scratch.path)/state/lanes/history")
  }

  @Test(
    "keeps an entry as it was typed",
    arguments: ["run gather", "a\nb\n", "back\\slash", "\\n", "é 漢 e\u{301}", "tab\there", "\\", "a\r\nb", "trailing \\\\\n"])
  func escaping(_ entry: String) throws {
    #expect(history.append(entry) == nil)
    #expect(history.load().entries == [entry])
    #expect(scratch.text("state/lanes/history")?.utf8.count { $0 == 0x0A } == 1)
  }

  @Test("leaves out private, empty and enormous lines", arguments: [" secret", "", "\n\t", String(repeating: "x", count: 70_000)])
  func unkept(_ entry: String) {
    #expect(history.append(entry) == nil)
    #expect(history.load().entries == [])
  }

  @Test("has each entry once, at its newest place")
  func duplicates() {
    for entry in ["a", "b", "a", "c", "b"] { _ = history.append(entry) }
    #expect(history.load().entries == ["a", "c", "b"])
  }

  @Test("keeps the newest when there are too many, and its file small")
  func limits() throws {
    let small = HistoryFile(path: history.path, limit: 5, largest: 1_000)
    for number in 0..<400 { #expect(small.append("entry \(number)") == nil) }
    #expect(small.load().entries == (395..<400).map { "entry \($0)" })
    #expect(try #require(scratch.text("state/lanes/history")).utf8.count <= 1_000)
  }

  @Test("is nobody else's business")
  func mode() throws {
    _ = history.append("a")
    let attributes = try FileManager.default.attributesOfItem(atPath: history.path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("that is binary is set aside, and said so", arguments: ["a\u{0}b\n"])
  func binary(_ text: String) throws {
    try scratch.write("state/lanes/history", text)
    let loaded = history.load()
    #expect(loaded.entries == [])
    #expect(loaded.notices.count == 1)
    #expect(scratch.text("state/lanes/history.broken-1") == text)
    #expect(history.append("b") == nil)
    #expect(history.load().entries == ["b"])
  }

  @Test("that was cut short loses only its last entry")
  func cutShort() throws {
    try scratch.write("state/lanes/history", "")
    try Data([0x61, 0x0A, 0x62, 0xC3]).write(to: URL(filePath: history.path))
    let loaded = history.load()
    #expect(loaded.entries == ["a"])
    #expect(loaded.notices.count == 1)
  }

  @Test("does not glue a new entry to half of an old one")
  func torn() throws {
    try scratch.write("state/lanes/history", "a\nhal")
    #expect(history.append("b") == nil)
    #expect(history.load().entries == ["a", "hal", "b"])
  }

  @Test("whose place is a folder is told, and the session goes on")
  func folder() throws {
    try scratch.write("state/lanes/history/x", "")
    #expect(history.append("a")?.fix == "this session goes on without keeping it")
    #expect(history.load().notices.count == 1)
    #expect(history.append("a") == nil)
  }

  @Test("that cannot be written is told")
  func unwritable() throws {
    try scratch.write("state", "a file")
    #expect(history.append("a")?.message == "history cannot be written to '\(scratch.path)/state': it is not a folder")
    #expect(history.load().entries == [])
  }

  @Test("of many sessions at once loses nothing", .timeLimit(.minutes(30)))
  func sessions() async {
    let small = HistoryFile(path: history.path, limit: 1_000, largest: 4_000)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<20 { _ = small.append("\(writer) \(number)") }
        }
      }
    }
    #expect(small.load().entries.count == 160)
  }
}
