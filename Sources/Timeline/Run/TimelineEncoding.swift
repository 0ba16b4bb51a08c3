import Recording

extension Timeline.Lane: Encodable {
  private enum Key: String, CodingKey { case id, name, parent, kind, outcome, spans }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(parent, forKey: .parent)
    try container.encode(kind.word, forKey: .kind)
    try container.encode(outcome?.word, forKey: .outcome)
    try container.encode(spans, forKey: .spans)
  }
}

extension Timeline.Span: Encodable {
  private enum Key: String, CodingKey {
    case state, core, reason, queue
    case waitsFor = "waits_for"
    case from = "from_ms"
    case to = "to_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(state.rawValue, forKey: .state)
    try container.encode(from.milliseconds, forKey: .from)
    try container.encode(to.milliseconds, forKey: .to)
    try container.encode(core, forKey: .core)
    try container.encode(reason, forKey: .reason)
    try container.encode(waitsFor, forKey: .waitsFor)
    try container.encode(queue, forKey: .queue)
  }
}

extension Timeline.Mark: Encodable {
  private enum Key: String, CodingKey {
    case label, task, file, line
    case at = "at_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(label, forKey: .label)
    try container.encode(task == 0 ? nil : task, forKey: .task)
    try container.encode(at.milliseconds, forKey: .at)
    try container.encode(source?.file, forKey: .file)
    try container.encode(source?.line, forKey: .line)
  }
}

extension Timeline.Region: Encodable {
  private enum Key: String, CodingKey {
    case label, task
    case from = "from_ms"
    case to = "to_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(label, forKey: .label)
    try container.encode(task, forKey: .task)
    try container.encode(from.milliseconds, forKey: .from)
    try container.encode(to.milliseconds, forKey: .to)
  }
}

extension Timeline.Finding: Encodable {
  private enum Key: String, CodingKey { case kind, message, task, file, line }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.word, forKey: .kind)
    try container.encode(message, forKey: .message)
    try container.encode(task, forKey: .task)
    try container.encode(source?.file, forKey: .file)
    try container.encode(source?.line, forKey: .line)
  }
}

extension Timeline.Switch: Encodable {
  private enum Key: String, CodingKey {
    case task
    case insteadOf = "instead_of"
    case at = "at_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(task == 0 ? nil : task, forKey: .task)
    try container.encode(insteadOf == 0 ? nil : insteadOf, forKey: .insteadOf)
    try container.encode(at.milliseconds, forKey: .at)
  }
}

extension Timeline.Stats: Encodable {
  private enum Key: String, CodingKey {
    case tasks, steps
    case peakRunning = "peak_running"
    case peakInFlight = "peak_in_flight"
    case blocked = "blocked_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(tasks, forKey: .tasks)
    try container.encode(steps, forKey: .steps)
    try container.encode(peakRunning, forKey: .peakRunning)
    try container.encode(peakInFlight, forKey: .peakInFlight)
    try container.encode(blocked.milliseconds, forKey: .blocked)
  }
}
