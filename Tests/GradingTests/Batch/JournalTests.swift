import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Grading

@Suite("A journal")
struct JournalTests {
  private static let keys = (0..<5).map { String(repeating: "\($0)", count: 32) }

  private func filled(_ path: String) async throws -> StoredVerdict {
    let journal = try await Journal(path)
    let verdict = try BatchParts.stored(message: "line 1\nline 2 \u{7} é")
    for key in Self.keys { await journal.append(verdict, for: key) }
    #expect(journal.notices == [])
    return verdict
  }

  @Test("knows when it is opened again what was appended")
  func kept() async throws {
    let folder = try Scratch()
    let path = "\(folder.path)/deep/down/class.jsonl"
    let verdict = try await filled(path)
    let again = try await Journal(path)
    #expect(Self.keys.allSatisfy { again.verdict($0) == verdict })
    #expect(again.verdict(String(repeating: "f", count: 32)) == nil)
    #expect(again.notices == [])
  }

  @Test("wherever its last line is cut, drops that one, says so, and goes on", arguments: Array(stride(from: 1, to: 400, by: 37)))
  func torn(_ missing: Int) async throws {
    let folder = try Scratch()
    let path = "\(folder.path)/class.jsonl"
    let verdict = try await filled(path)
    let whole = try Data(contentsOf: URL(filePath: path))
    let last = JournalLine(key: Self.keys[4], verdict: verdict.json).bytes.count
    try #require(missing < last)
    try whole.dropLast(missing).write(to: URL(filePath: path))

    let again = try await Journal(path)
    #expect(again.notices.count == 1 && again.notices[0].contains("cut short"))
    #expect(Self.keys.map { again.verdict($0) != nil } == [true, true, true, true, false])
    await again.append(verdict, for: Self.keys[4])
    #expect(try Data(contentsOf: URL(filePath: path)) == whole)
  }

  @Test("leaves a line out in which a byte is wrong")
  func damaged() async throws {
    let folder = try Scratch()
    let path = "\(folder.path)/class.jsonl"
    _ = try await filled(path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: "it", options: []) ?? text.range(of: "line 1"))
    try text.replacingCharacters(in: range, with: "?????").write(toFile: path, atomically: true, encoding: .utf8)
    let again = try await Journal(path)
    #expect(Self.keys.count { again.verdict($0) != nil } == 4)
    #expect(again.notices.count == 1 && again.notices[0].contains("1 damaged line"))
  }

  @Test("is never written into another file", arguments: ["an essay\n", #"{"lanes":"grade","format":2}"# + "\n"])
  func foreign(_ text: String) async throws {
    let folder = try Scratch(["essay.txt": text])
    await #expect(throws: LanesError.self) { try await Journal("\(folder.path)/essay.txt") }
    #expect(folder.text("essay.txt") == text)
  }

  @Test("learns what another batch has appended meanwhile, and loses nothing of it")
  func shared() async throws {
    let folder = try Scratch()
    let path = "\(folder.path)/class.jsonl"
    let (first, second) = (try await Journal(path), try await Journal(path))
    let verdict = try BatchParts.stored()
    for (index, key) in Self.keys.enumerated() { await (index % 2 == 0 ? first : second).append(verdict, for: key) }
    #expect(Self.keys.prefix(4).allSatisfy { second.verdict($0) != nil })
    let third = try await Journal(path)
    #expect(Self.keys.allSatisfy { third.verdict($0) != nil } && third.notices == [])
  }

  @Test("that cannot be made is an error; one that cannot be written any more is told once")
  func unwritable() async throws {
    let folder = try Scratch(["file": ""])
    await #expect(throws: LanesError.self) { try await Journal("\(folder.path)/file/class.jsonl") }
    let journal = try await Journal("\(folder.path)/class.jsonl")
    try FileManager.default.removeItem(atPath: "\(folder.path)/class.jsonl")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/class.jsonl", withIntermediateDirectories: false)
    for key in Self.keys { await journal.append(try BatchParts.stored(), for: key) }
    #expect(journal.notices.count == 1 && !journal.isKept)
  }
}
