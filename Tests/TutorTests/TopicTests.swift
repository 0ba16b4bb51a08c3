import Curriculum
import Display
import Recording
import Running
import TestSupport
import Testing

@testable import Tutor

@Suite("What can be explained")
struct TopicTests {
  @Test("is every kind of finding, with its picture, how it comes in life and how to mend it", arguments: FindingKind.allCases)
  func findings(_ kind: FindingKind) throws {
    let topic = try TopicCatalog(nil).topic([kind.word])
    #expect(topic.kind == .finding)
    for part in ["**In the picture**", "**In life**", "**To mend it**"] { #expect(topic.text.contains(part), "\(part)") }
    #expect(!topic.lessons.isEmpty)
    #expect(!topic.see.isEmpty)
  }

  @Test("are the patterns of the lessons, a row for each and none without a lesson")
  func patterns() throws {
    let lessons = try Outline.load(at: "\(repository)/Lessons").lessons.map(\.id)
    #expect(Set(Pattern.all.map(\.lesson)) == Set(lessons))
    let text = try TopicCatalog(nil).topic(["patterns"]).text
    for pattern in Pattern.all {
      #expect(text.contains("| \(pattern.use) | \(pattern.swift) | \(pattern.python) | \(pattern.lesson) |"))
      #expect(try !TopicCatalog(nil).topic([pattern.name]).text.isEmpty)
    }
    // Each row in few lines, no word broken.
    let lines = TopicView(try TopicCatalog(nil).topic(["patterns"]), course: []).lines(in: Layout(columns: 80)).map(\.plain)
    for word in ["asyncio.Semaphore", "FIRST_COMPLETED", "bounded-concurrency"] {
      #expect(lines.contains { $0.contains(word) })
    }
  }

  @Test("has names of its own, in lower case, and texts that are Markdown")
  func names() throws {
    let own = TopicCatalog.own
    #expect(Set(own.map(\.name)).count == own.count)
    for topic in own {
      #expect(topic.name.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(!topic.title.isEmpty && !topic.title.hasSuffix("."))
      for columns in [40, 80] {
        let lines = TopicView(topic, course: []).lines(in: Layout(columns: columns))
        #expect(lines.allSatisfy { $0.width <= columns }, "\(topic.name)")
      }
    }
  }

  @Test("leads only to topics that there are")
  func links() async throws {
    let catalog = TopicCatalog(try await Toolchain.find(cache: Scratch().path))
    for entry in catalog.entries {
      let topic = try catalog.topic([entry.name])
      for name in topic.see { #expect(catalog.has(name), "\(entry.name) leads to \(name)") }
      #expect(!topic.text.contains("<doc:"))
      #expect(topic.kind != .diagnostic || topic.source?.contains("Swift version") == true)
    }
  }

  @Test(
    "is found as people type it",
    arguments: [
      (["deadlock"], "deadlock"), (["Deadlock"], "deadlock"), (["child", "task"], "child-task"), (["child task"], "child-task"),
      (["dead"], "deadlock"), (["never_resumed"], "never-resumed"), (["leaked"], "leaked-task"),
      (["SendingRisksDataRace"], "sending-risks-data-race"), (["[#SendingRisksDataRace]"], "sending-risks-data-race"),
      (["actor"], "actor"), (["LIVELOCK"], "livelock"),
    ])
  func found(_ typed: [String], _ name: String) async throws {
    #expect(try TopicCatalog(try await Toolchain.find(cache: Scratch().path)).topic(typed).name == name)
  }

  @Test("is told with the nearest name where there is none")
  func unknown() throws {
    let error = try #require(throws: LanesError.self) { try TopicCatalog(nil).topic(["deadlok"]) }
    #expect(error.code.exitStatus == 66)
    #expect(error.nearest == "deadlock")
    #expect(error.fix == "lanes explain deadlock")
    let other = try #require(throws: LanesError.self) { try TopicCatalog(nil).topic(["zzzzzzzz"]) }
    #expect((other.nearest, other.fix) == (nil, "lanes explain"))
    let several = try #require(throws: LanesError.self) { try TopicCatalog(nil).topic(["t"]) }
    #expect(several.message == "'t' could be timeout, task, task-group")
    #expect(throws: LanesError.self) { try TopicCatalog(nil).topic([""]) }
  }
}
