import Testing

@testable import Curriculum

@Suite("Constructs that may be forbidden")
struct ConstructTests {
  @Test(
    "are read from what an author writes",
    arguments: [
      ("@unchecked Sendable", .attributed(attribute: "unchecked", type: "Sendable")),
      ("@preconcurrency", .attribute("preconcurrency")),
      ("nonisolated(unsafe)", .modifier("nonisolated", "unsafe")), ("nonisolated( unsafe )", .modifier("nonisolated", "unsafe")),
      ("import Dispatch", .importing("Dispatch")), ("Task.detached", .member(of: "Task", "detached")), ("Task", .name("Task")),
      ("withCheckedContinuation", .name("withCheckedContinuation")), ("pthread_mutex_t", .name("pthread_mutex_t")),
    ] as [(String, Construct)])
  func forms(_ text: String, _ construct: Construct) throws {
    #expect(Construct(text) == construct)
    #expect(try Construct.read(text) == construct)
  }

  @Test("are written as they are read", arguments: Construct.known)
  func roundTrip(_ construct: Construct) throws {
    #expect(try Construct.read(construct.description) == construct)
  }

  @Test(
    "are nothing else, and the nearest form is offered",
    arguments: [
      ("unchecked Sendable", "write '@unchecked Sendable'"), ("@", nil), ("", nil), ("import", nil), ("a b c", nil),
      ("Task.a.b", nil),
      ("import Dispatch.Semaphore", nil), ("nonisolated(unsafe", "write 'nonisolated(unsafe)'"), ("Task.", "write 'Task'"),
      ("1a", nil),
      ("Task.detatched", "'Task.detached'"), ("@uncheked Sendable", "'@unchecked Sendable'"),
      ("import dispatch", "'import Dispatch'"),
      ("DispatchSemaphor", "'DispatchSemaphore'"), ("uslep", "'usleep'"), ("Taks", "'Task'"),
      ("@preconcurency", "'@preconcurrency'"),
      ("nonisolated(unsave)", "'nonisolated(unsafe)'"),
    ] as [(String, String?)])
  func slips(_ text: String, _ fix: String?) {
    do throws(Construct.Slip) {
      Issue.record("read as \(try Construct.read(text))")
    } catch {
      #expect(fix.map { error.fix.contains($0) } ?? error.fix.hasPrefix("write"), "\(error)")
    }
  }

  @Test(
    "may be an exercise's own names, in backticks where they look like slips",
    arguments: ["Semaphore", "retry", "`Tasks`", "@Published", "Box.open"])
  func own(_ text: String) throws {
    #expect(try Construct.read(text).description == text.filter { $0 != "`" })
  }
}
