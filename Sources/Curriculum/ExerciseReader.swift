import Foundation

/// Reads an exercise's folder.
struct ExerciseReader {
  private(set) var problems = [Diagnostic]()
  private(set) var exercise: Exercise

  init(lesson: String, name: String, folder: String) {
    exercise = Exercise(lesson: lesson, name: name, folder: folder)
    let contents = Folder(folder)
    for file in ["exercise.md", "starter.swift", "solution.swift", "checks.swift", "hints.md"] where contents?.has(file) != true {
      problems.append(Diagnostic(file: "\(folder)/\(file)", message: "the exercise '\(name)' has no \(file)", fix: "add it"))
    }
    if contents?.has("exercise.md") == true { attempt { reader throws(Diagnostic) in try reader.readTask() } }
    if contents?.has("hints.md") == true { attempt { reader throws(Diagnostic) in try reader.readHints() } }
    let checks = contents?.has("checks.swift") == true ? checkIDs() : []
    for mistake in Folder("\(folder)/mistakes")?.programs ?? [] {
      attempt { reader throws(Diagnostic) in try reader.readMistake(mistake, checks: checks) }
    }
  }

  private mutating func attempt(_ read: (inout ExerciseReader) throws(Diagnostic) -> Void) {
    do throws(Diagnostic) { try read(&self) } catch { problems.append(error) }
  }

  private mutating func readTask() throws(Diagnostic) {
    let source = try SourceText(reading: "\(exercise.folder)/exercise.md")
    let front = try FrontMatter(source)
    exercise.text = source.lines[front.end...].joined(separator: "\n")
    exercise.textLine = front.end + 1
    for part in MarkdownPart.scan(source.lines, from: front.end) {
      switch part {
      case .heading(_, let title, _) where exercise.title == exercise.name: exercise.title = title
      case .fence(let fence, _) where !fence.isClosed: problems.append(.unclosed(fence, in: source.path))
      default: break
      }
    }
    guard let yaml = front.yaml else { return }
    var keys = Settings(
      yaml, at: .init(file: source.path, lines: 1, columns: 0), keys: ["title", "forbid", "sanitize"], what: "front matter")
    if let title = keys.string("title") { exercise.title = title }
    exercise.forbid = Self.bans(&keys)
    if let sanitizer = keys.string("sanitize") {
      exercise.sanitizesThreads = sanitizer == "thread"
      if sanitizer != "thread" { keys.reject("sanitize", "'sanitize' cannot be '\(sanitizer)'", fix: "write 'sanitize: thread'") }
    }
    problems += keys.problems
  }

  /// Each is a construct, or a map of its `name` and `why` it is forbidden.
  private static func bans(_ keys: inout Settings) -> [Ban] {
    var bans = [Ban]()
    _ = keys.items("forbid", keys: ["name", "why"], what: "construct") { name, settings in
      do throws(Construct.Slip) {
        bans.append(Ban(try Construct.read(name), why: settings.string("why")))
      } catch {
        settings.reject("name", error.message, fix: error.fix)
      }
    }
    return bans
  }

  private mutating func readHints() throws(Diagnostic) {
    let source = try SourceText(reading: "\(exercise.folder)/hints.md")
    var hints = [[String]]()
    for part in MarkdownPart.scan(source.lines) {
      switch part {
      case .heading(2, let title, let line):
        hints.append([])
        if title != "\(hints.count)" {
          problems.append(
            Diagnostic(
              file: source.path, line: line, message: "the heading '\(title)' does not count the hints",
              fix: "write '## \(hints.count)'"))
        }
      case .text(let text, let line):
        if !hints.isEmpty {
          hints[hints.count - 1].append(text)
        } else if text.contains(where: { !$0.isWhitespace }) {
          throw Diagnostic(
            file: source.path, line: line, message: "this text stands before the first hint", fix: "write '## 1' above it")
        }
      case .heading(_, _, let line):
        if hints.isEmpty { continue }
        hints[hints.count - 1].append(source.lines[line - 1])
      case .fence(let fence, let lines):
        if !fence.isClosed { problems.append(.unclosed(fence, in: source.path)) }
        if !hints.isEmpty { hints[hints.count - 1] += lines }
      }
    }
    exercise.hints = hints.map { $0.joined(separator: "\n").trimmedBlankLines }
    if hints.isEmpty {
      problems.append(Diagnostic(file: source.path, message: "there are no hints", fix: "write '## 1' and a nudge under it"))
    }
    if let empty = exercise.hints.firstIndex(of: "") {
      problems.append(Diagnostic(file: source.path, message: "hint \(empty + 1) is empty", fix: "write it, or remove its heading"))
    }
  }

  private mutating func readMistake(_ name: String, checks: [String]) throws(Diagnostic) {
    let source = try SourceText(reading: "\(exercise.folder)/mistakes/\(name).swift")
    func value(_ index: Int, after prefix: String, fix: String) throws(Diagnostic) -> String {
      guard source.lines.indices.contains(index), source.lines[index].hasPrefix(prefix) else {
        throw Diagnostic(file: source.path, line: index + 1, message: "line \(index + 1) does not begin with '\(prefix)'", fix: fix)
      }
      let value = source.lines[index].dropFirst(prefix.count).drop { $0 == " " }
      guard value.contains(where: { !$0.isWhitespace }) else {
        throw Diagnostic(
          file: source.path, line: index + 1, column: prefix.count + 1, message: "nothing stands after '\(prefix)'", fix: fix)
      }
      return String(value.reversed().drop { $0.isWhitespace }.reversed())
    }
    let word = try value(
      0, after: "//! caught by:", fix: "write '//! caught by: C1', a finding, 'compiler', 'forbidden' or 'thread-sanitizer'")
    let explanation = try value(1, after: "//!", fix: "write '//! ' and what the learner is told")
    let catcher = Mistake.Catcher(word)
    if case .check(let id) = catcher, !checks.isEmpty, !checks.contains(id) {
      let near = nearest(to: id, in: checks + Mistake.Catcher.findings + ["compiler", "forbidden", "thread-sanitizer"])
      problems.append(
        Diagnostic(
          file: source.path, column: "//! caught by: ".count + 1, message: "no check and no finding is called '\(id)'",
          fix: near.map { "write '\($0)'" } ?? "use one of \(checks.joined(separator: ", ")), or a finding"))
    }
    exercise.mistakes.append(
      Mistake(name: name, file: source.path, caughtBy: catcher, explanation: explanation))
  }

  /// The ids that checks.swift spells out: the first string after each `Check(`.
  private mutating func checkIDs() -> [String] {
    guard let source = try? SourceText(reading: exercise.checks) else { return [] }
    return source.lines.joined(separator: "\n").components(separatedBy: "Check(").dropFirst().compactMap { rest in
      let argument = rest.drop(while: \.isWhitespace)
      guard argument.first == "\"" else { return nil }
      return String(argument.dropFirst().prefix { $0 != "\"" })
    }
  }
}
