import Recording

/// What a recording of a graded exercise says, as the tests ask for it.
struct Verdict {
  struct Check {
    var id: String
    var title: String
    var passed = false
    var ended = false
    var schedules = 0
    var failing = 0
    var message: String?
    var replay: String?
    var runs = 0
    var findings: [Finding] = []
  }

  struct Finding: Equatable {
    var kind: FindingKind
    var message: String
  }

  private(set) var checks: [Check] = []
  private(set) var steps: Int?
  /// The harness came to its end and every check passed.
  var passed: Bool { steps != nil && !checks.isEmpty && checks.allSatisfy(\.passed) }
  var last: Check? { checks.last }

  init(_ recording: Recording) {
    for event in recording.events {
      if event.kind == .checkBegan {
        checks.append(Check(id: recording.string(event.text), title: recording.string(event.file)))
      } else if event.kind == .harnessEnded {
        steps = Int(event.value)
      } else if let last = checks.indices.last {
        checks[last].take(event, recording)
      }
    }
  }
}

extension Verdict.Check {
  fileprivate mutating func take(_ event: Event, _ recording: Recording) {
    switch event.kind {
    case .checkMessage: message = recording.string(event.text)
    case .checkReplay: replay = recording.string(event.text)
    case .runBegan: runs += 1
    case .finding:
      if let kind = FindingKind(rawValue: event.detail) {
        findings.append(Verdict.Finding(kind: kind, message: recording.string(event.text)))
      }
    case .checkEnded:
      ended = true
      passed = event.detail == CheckOutcome.passed.rawValue
      schedules = Int(event.value)
      failing = Int(event.other)
    default: break
    }
  }
}
