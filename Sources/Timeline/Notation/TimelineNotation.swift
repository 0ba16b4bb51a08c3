import Recording

/// Timelines as text, for samples and tests: a lane a line, a column 10 milliseconds.
///
/// ```
/// main       |g----------]
///   fetch 1  |s---]
///   fetch 2  :|s-------]
/// ```
///
/// Names are indented by two for each ancestor; lanes begin where that of the first line does; siblings
/// stand in order of creation. `|` is an instant of running, `#` a
/// column of it, `B` a column blocked, `:` ready, `^` an instant with a mark. A letter (``Timeline/Wait``) begins a wait, which starts
/// at the instant before it if there is one, and `-` goes on with it. `]` is done, `!` failed, `x` cancelled, each at the column's
/// time. A space is nothing; a lane
/// without an end goes on to the end of the run, and must be written so.
extension Timeline {
  /// Nanoseconds that a column of the notation stands for.
  package static let notationColumn: Int64 = 10_000_000

  /// Reads the notation.
  ///
  /// - Throws: What is wrong with it, and in which line.
  package init(notation: String) throws(NotationError) {
    var parser = NotationParser()
    for (index, line) in notation.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 != " " }) {
      try parser.read(Array(line), number: index + 1)
    }
    self = parser.timeline
  }
}

private struct NotationParser {
  private var script = EventScript()
  private var origin = 0
  private var count: UInt32 = 0
  private var ancestors: [UInt32] = []
  private var marks = 0
  private var end = 0
  private var isComplete = true

  mutating func read(_ line: [Character], number: Int) throws(NotationError) {
    if count == 0 { origin = Self.origin(of: line) }
    guard origin > 0, line.count > origin else { throw NotationError(line: number, message: "a name, two spaces, a lane") }
    count += 1
    let name = line[..<origin]
    let depth = name.prefix { $0 == " " }.count / 2
    ancestors = Array(ancestors.prefix(depth))
    let cells = Array(line[origin...])
    guard let first = cells.firstIndex(where: { $0 != " " }) else { throw NotationError(line: number, message: "an empty lane") }
    script.task(
      count, String(name).trimmed, kind: ancestors.isEmpty ? .main : .groupChild, parent: ancestors.last ?? 0, at: time(first))
    ancestors.append(count)
    try read(cells: cells, from: first, number: number)
  }

  /// The lane of the first line begins after the first two spaces in a row that follow its name.
  private static func origin(of line: [Character]) -> Int {
    guard let start = line.firstIndex(where: { $0 != " " }) else { return 0 }
    guard let gap = line.indices.first(where: { $0 > start && $0 + 1 < line.count && line[$0] == " " && line[$0 + 1] == " " })
    else { return 0 }
    return line.indices.first { $0 > gap && line[$0] != " " } ?? 0
  }

  private mutating func read(cells: [Character], from first: Int, number: Int) throws(NotationError) {
    var previous: Character = " "
    for (column, cell) in cells.enumerated() where column >= first {
      // After an instant, what follows starts at its time.
      let start = time(previous == "|" || previous == "^" ? column - 1 : column)
      switch cell {
      case "|", "^":
        script.run(count, at: time(column))
        if cell == "^" {
          marks += 1
          script.mark("mark \(marks)", count, at: time(column))
        }
      case "#", "B":
        if previous != cell {
          var stop = column
          while stop < cells.count, cells[stop] == cell { stop += 1 }
          script.run(count, at: start)
          script.hold(count, from: start, to: time(stop), cell == "B" ? .blocked : .compute)
        }
      case ":": if previous != ":" { script.ready(count, at: start) }
      case "-":
        guard previous == "-" || Timeline.Wait(rawValue: previous) != nil else {
          throw NotationError(line: number, message: "'-' follows no wait")
        }
      case "]", "!", "x":
        script.run(count, at: start)
        script.end(count, at: start, cell == "]" ? .done : cell == "!" ? .failed : .cancelled)
        end = max(end, column)
        return
      default:
        guard let wait = Timeline.Wait(rawValue: cell), let reason = wait.reason else {
          throw NotationError(line: number, message: "'\(cell)' means nothing")
        }
        script.wait(count, at: start, reason, until: Double.infinity)
      }
      previous = cell
    }
    isComplete = false
    end = max(end, cells.count)
  }

  private func time(_ column: Int) -> Double { Double(column) * 10 }

  var timeline: Timeline {
    var script = script
    script.endRun(at: time(end), isComplete ? .finished : .stopped)
    return script.timeline
  }
}

extension Timeline.Wait {
  fileprivate var reason: WaitReason? {
    switch self {
    case .sleep: .sleep
    case .child: .child
    case .group: .group
    case .continuation: .continuation
    case .actor: .actor
    case .stream: .stream
    case .work: .work
    case .unknown: .unknown
    case .yield, .request: nil
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
