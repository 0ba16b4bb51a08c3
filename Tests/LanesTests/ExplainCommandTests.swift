import Foundation
import Testing

@Suite("lanes explain")
struct ExplainCommandTests {
  @Test("tells what a finding is, and where it is taught")
  func finding() async throws {
    let run = try await TemporaryHome().lanes("explain", "deadlock")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("deadlock  Everybody waits") == true)
    #expect(run.output.contains("see: never-resumed, continuation, actor"))
    #expect(!run.output.contains("lesson:"), "the tiny course has no such lesson")
  }

  @Test("shows the toolchain's own text, and says whose it is")
  func diagnostic() async throws {
    let run = try await TemporaryHome().lanes("explain", "SendingRisksDataRace")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("sending-risks-data-race") == true)
    #expect(run.output.contains("the words of the toolchain"))
  }

  @Test("lists all topics by kind without a name")
  func list() async throws {
    let run = try await TemporaryHome().lanes("explain")
    #expect(run.status == 0)
    for line in ["findings", "patterns", "terms", "diagnostics of the compiler"] { #expect(run.lines.contains(line)) }
    #expect(run.widest <= 80)
  }

  @Test("is a document for programs")
  func json() async throws {
    let home = try TemporaryHome()
    let topic = try await home.lanes("explain", "leaked-task", "--json").json()
    #expect(topic["topic"] as? String == "leaked-task")
    #expect(topic["kind"] as? String == "finding")
    #expect((topic["see"] as? [String])?.contains("task-group") == true)
    #expect(topic["source"] is NSNull)
    let all = try await home.lanes("explain", "--json").json()
    #expect((all["topics"] as? [NSDictionary])?.contains { $0["topic"] as? String == "virtual-time" } == true)
  }

  @Test("ends with 66 and the nearest name where there is no such topic")
  func unknown() async throws {
    let run = try await TemporaryHome().lanes("explain", "deadlok")
    #expect(run.status == 66)
    #expect(run.errors.contains("there is no topic 'deadlok'"))
    #expect(run.errors.contains("try: lanes explain deadlock"))
  }

  @Test("is offered once under a verdict")
  func offered() async throws {
    let run = try await TemporaryHome().lanes("check", "tiny/hangs")
    #expect(run.count { $0.contains("what it means: lanes explain deadlock") } == 1)
  }
}
