import Recording

/// What a recording of one run says.
extension Play {
  func events(_ kind: Event.Kind) -> [Event] { recording.events.filter { $0.kind == kind } }

  var ending: RunOutcome? { events(.runEnded).first.flatMap { RunOutcome(rawValue: $0.detail) } }

  /// Virtual milliseconds.
  var duration: Int64? { events(.runEnded).first.map { $0.time / 1_000_000 } }

  var findings: [(kind: FindingKind, message: String)] {
    events(.finding).compactMap { event in FindingKind(rawValue: event.detail).map { ($0, recording.string(event.text)) } }
  }

  /// What kept a core, with virtual milliseconds.
  var holds: [(call: String, task: String, from: Int64, to: Int64?)] {
    let ends = events(.holdEnded)
    return events(.holdBegan).map { event in
      let end = ends.first { $0.task == event.task && $0.time >= event.time }
      return (recording.string(event.text), name(of: event.task), event.time / 1_000_000, end.map { $0.time / 1_000_000 })
    }
  }

  var marks: [(label: String, at: Int64)] {
    // Deadlines that passed through a Date are up to 100 ns early.
    events(.mark).map { (recording.string($0.text), ($0.time + 500) / 1_000_000) }
  }

  var tasks: [(kind: TaskKind, name: String, parent: UInt32)] {
    events(.taskCreated).compactMap { event in
      TaskKind(rawValue: event.detail).map { ($0, recording.string(event.text), event.other) }
    }
  }

  func name(of task: UInt32) -> String {
    events(.taskCreated).first { $0.task == task }.map { recording.string($0.text) } ?? ""
  }
}
