import Recording

/// What is not the same in the runs of a picture, so that whoever compares them need not search.
///
/// What a run comes to stands first, then what the program marked, then how much went on at once; names and numbers of tasks are told
/// only where all else is alike.
package struct Difference: Equatable, Sendable {
  /// What differs, each as a few words with a value for the runs that share it: `ends after 900 ms (in-a-row), 300 ms (gather)`.
  package private(set) var facts: [String] = []

  /// The facts in a sentence; `nil` if nothing differs, and for a single run.
  package var sentence: String? { facts.isEmpty ? nil : "Difference: \(facts.joined(separator: "; "))." }

  /// The most marks that are told.
  private static let marks = 3

  /// Compares runs.
  ///
  /// - Parameter runs: Each with what it is called.
  /// - Complexity: O(n) in marks and findings, for each label that was marked.
  package init(_ runs: [(title: String, run: Run)]) {
    guard runs.count > 1 else { return }
    let titles = runs.map(\.title)
    let timelines = runs.map(\.run.timeline)
    func add(_ values: [String], _ words: (String) -> String) {
      if let text = Self.told(values, titles) { facts.append(words(text)) }
    }
    if timelines.allSatisfy({ $0.outcome == .finished }) {
      add(timelines.map { VirtualTime.text($0.duration) }) { "ends after \($0)" }
    } else {
      add(timelines.map(\.ending)) { $0 }
    }
    add(timelines.map(\.trouble)) { "found: \($0)" }
    for label in Self.labels(timelines) {
      add(timelines.map { $0.times(of: label) }) { "\"\(label)\" \($0)" }
    }
    add(timelines.map { "\($0.stats.peakInFlight)" }) { "requests in flight at most: \($0)" }
    add(timelines.map { "\($0.mostRunning)" }) { "running at once at most: \($0)" }
    add(timelines.map { $0.stats.blocked == 0 ? "never" : "for \(VirtualTime.text($0.stats.blocked))" }) { "a core blocked \($0)" }
    if let printed = Self.printed(runs.map(\.run.output), titles) { facts.append(printed) }
    guard facts.isEmpty else { return }
    add(timelines.map { "\($0.lanes.count { $0.outcome == .cancelled })" }) { "tasks cancelled: \($0)" }
    add(timelines.map { "\($0.stats.tasks)" }) { "tasks: \($0)" }
    add(timelines.map { $0.lanes.map(\.name).joined(separator: "\n") }) { _ in "the names of tasks" }
  }

  /// Values with who has them, in order; `nil` if all have the same.
  private static func told(_ values: [String], _ titles: [String]) -> String? {
    guard Set(values).count > 1 else { return nil }
    var groups: [(value: String, titles: [String])] = []
    for (value, title) in zip(values, titles) {
      if let index = groups.firstIndex(where: { $0.value == value }) {
        groups[index].titles.append(title)
      } else {
        groups.append((value, [title]))
      }
    }
    return groups.map { "\($0.value) (\($0.titles.joined(separator: ", ")))" }.joined(separator: ", ")
  }

  /// What was printed: in full where it is short, else only that it differs.
  private static func printed(_ outputs: [String], _ titles: [String]) -> String? {
    let lines = outputs.map { $0.split(whereSeparator: \.isNewline).map(String.init) }
    guard Set(lines).count > 1 else { return nil }
    guard lines.allSatisfy({ $0.count <= 1 && ($0.first?.count ?? 0) <= 30 }) else { return "what they print" }
    return told(lines.map { $0.first.map { "\"\($0)\"" } ?? "nothing" }, titles).map { "prints \($0)" }
  }

  /// Labels that are not marked alike in all runs, those that several runs mark first, in the order in which they are first seen.
  private static func labels(_ timelines: [Timeline]) -> [String] {
    var seen: [String: Int] = [:]
    var order: [String] = []
    for timeline in timelines {
      for label in Set(timeline.marks.map(\.label)) { seen[label, default: 0] += 1 }
      for label in timeline.marks.map(\.label) where !order.contains(label) { order.append(label) }
    }
    let differing = order.filter { label in Set(timelines.map { $0.times(of: label) }).count > 1 }
    let ranked = differing.filter { seen[$0, default: 0] > 1 } + differing.filter { seen[$0] == 1 }
    return Array(ranked.prefix(marks))
  }
}

extension Timeline {
  /// The kinds of its findings.
  fileprivate var trouble: String {
    var kinds: [String] = []
    for finding in findings where !kinds.contains(finding.kind.word) { kinds.append(finding.kind.word) }
    return kinds.isEmpty ? "nothing" : kinds.joined(separator: " and ")
  }

  /// When something was marked.
  fileprivate func times(of label: String) -> String {
    let times = marks.filter { $0.label == label }.map(\.at)
    guard let last = times.last else { return "never" }
    return times.count == 1 ? "at \(VirtualTime.text(last))" : "\(times.count) times, last at \(VirtualTime.text(last))"
  }
}
