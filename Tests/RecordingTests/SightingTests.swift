import Testing

@testable import Recording

@Suite("A sighting")
struct SightingTests {
  private static let whole: Sighting = {
    var sighting = Sighting(
      check: "P1", kind: .plain, outcome: .failed(signature: "deadlock+leaked-task", message: "It is stuck.\n'a' waits: for b."))
    sighting.findings = ["deadlock", "leaked-task"]
    sighting.calls = [.init(label: "api users/1 x", from: 0, to: 20), .init(label: "api users/2", from: 5)]
    sighting.tasks = ["child": 3, "alive": 1]
    sighting.duration = 1_000_000
    return sighting
  }()

  @Test(
    "is read as it was written",
    arguments: [
      whole, Sighting(check: "C 2", kind: .oneCore, outcome: .passed),
      Sighting(check: "C3", kind: .cancelling, outcome: .failed(signature: "check", message: "")),
    ])
  func roundTrip(_ sighting: Sighting) {
    #expect(Sighting(text: sighting.text) == sighting)
  }

  @Test("keeps line breaks out of what stands in one line")
  func lines() {
    var sighting = Sighting(check: "a\nkind racing", kind: .plain, outcome: .passed)
    sighting.calls = [.init(label: "x\nduration 9", from: 1, to: 2)]
    let read = Sighting(text: sighting.text)
    #expect(read?.kind == .plain && read?.duration == 0 && read?.calls.count == 1)
  }

  @Test(
    "of a stranger is read as far as it means something",
    arguments: [
      ("", false), ("check a", false), ("kind plain", false), ("check a\nkind strange", false), ("check a\nkind plain", true),
      ("check a\nkind plain\ncall x y z\ncall 1\ntasks many child\ntasks -1 child\nduration long\nnonsense\nfinding", true),
    ])
  func hostile(_ text: String, _ isRead: Bool) {
    let sighting = Sighting(text: text)
    #expect((sighting != nil) == isRead)
    #expect(sighting.map { $0.calls.isEmpty && $0.tasks.isEmpty && $0.duration == 0 } ?? true)
  }

  @Test("has a bound on what it holds")
  func bound() {
    let calls = (0..<1_000).map { "call \($0) - api" }.joined(separator: "\n")
    #expect(Sighting(text: "check a\nkind plain\n\(calls)")?.calls.count == Sighting.mostCalls)
  }
}
