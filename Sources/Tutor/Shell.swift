import Curriculum
import Display
import LineEditor
import Workspace

/// The prompt: reads a line, runs it, and again, until the learner leaves.
///
/// Words that only mean something here are handled here; all others are the commands of the command line, and go to `dispatch`.
@MainActor
package final class Shell {
  /// Runs a command's words and returns its exit status.
  package typealias Dispatch = @MainActor @Sendable (_ words: [String]) async -> Int32

  private let session: Session
  private let dispatch: Dispatch
  private let reader: any LineReader
  private let history: HistoryFile
  private let isInteractive: Bool
  /// Whether no line came at all: an empty pipe.
  package private(set) var readNothing = true

  /// The words that mean something at the prompt alone, with what each is for.
  nonisolated package static var words: [(name: String, description: String)] {
    ShellWord.allCases.map { (name: $0.rawValue, description: $0.description) }
  }

  /// - Parameter commands: The commands that `dispatch` knows, with what each is for.
  package init(_ session: Session, commands: [(name: String, description: String)], dispatch: @escaping Dispatch) {
    self.session = session
    self.dispatch = dispatch
    let completer = ShellCompleter(session.outline, commands: Self.words + commands)
    reader = makeLineReader(program: "lanes") { completer.complete($0, $1) }
    history = HistoryFile(environment: session.environment)
    isInteractive = reader is LineEditor || session.output.capabilities.isTerminal
    // A pipe's next line is a command, and not the answer to a question.
    session.reader = isInteractive ? reader : nil
  }

  /// - Returns: The exit status of the session: of the first command that failed when commands come from a pipe, else 0.
  package func run(opening lesson: String? = nil) async -> Int32 {
    if isInteractive {
      let (entries, notices) = history.load()
      for entry in entries { reader.remember(entry) }
      session.tell(notices)
    }
    if let lesson {
      let status = await guarded { [session] in try await session.learn(lesson) }
      if status != 0 { return status }
    } else if isInteractive {
      greet()
    }
    while true {
      switch nextLine() {
      case .line(let line):
        readNothing = false
        remember(line)
        guard let words = split(line) else {
          if isInteractive { continue }
          return LanesError.Code.usage.exitStatus
        }
        guard let first = words.first else { continue }
        if first == "quit" || first == "exit" { return leave() }
        let status = await perform(words)
        if status != 0, !isInteractive { return status }
      case .interrupted: session.say(StyledText("(quit or Ctrl-D leaves)", .muted))
      case .end: return leave()
      case .failed: return 1
      }
    }
  }

  /// What was typed ahead, or else the next line.
  private func nextLine() -> ReadResult {
    guard let line = session.typedAhead else { return reader.read(prompt: prompt, right: rightPrompt) }
    session.typedAhead = nil
    return .line(line)
  }

  private func perform(_ words: [String]) async -> Int32 {
    guard let word = ShellWord(rawValue: words[0] == "?" ? "help" : words[0]) else { return await dispatchQuietly(words) }
    switch word {
    case .next: return await guarded { [session] in try await session.move(by: 1) }
    case .back: return await guarded { [session] in try await session.move(by: -1) }
    case .again: return await guarded { [session] in try await session.move(by: 0) }
    case .top: return await guarded { [session] in try await session.move(by: nil) }
    case .edit: return await guarded { [session] in try ExternalEditor(session).edit(words.dropFirst().first) }
    case .help: return await dispatch(["help"] + words.dropFirst())
    case .quit: return 0
    }
  }

  /// What is typed while a command runs is shown once, at the next prompt; a lesson asks questions, and does its own reading.
  private func dispatchQuietly(_ words: [String]) async -> Int32 {
    guard isInteractive, words[0] != "learn" else { return await dispatch(words) }
    Terminal.enter(.raw)
    defer { Terminal.leave(.raw) }
    return await dispatch(words)
  }

  /// Runs something that may be interrupted, and tells what goes wrong.
  private func guarded(_ body: @escaping @MainActor @Sendable () async throws -> Void) async -> Int32 {
    do {
      _ = try await Interrupts.cancelling(body)
      return 0
    } catch let error as LanesError {
      session.tell(error)
      return error.code.exitStatus
    } catch is Interrupts.Interrupted {
      session.say(StyledText("interrupted", .cancelled))
      return 130
    } catch OutputError.closed {
      // Whoever read the output has seen enough.
      return 0
    } catch {
      session.tell(LanesError.fault("\(error)"))
      return 70
    }
  }

  private func split(_ line: String) -> [String]? {
    do throws(ShellWords.Problem) {
      return try ShellWords(line).words
    } catch {
      session.tell(LanesError(code: .usage, message: "a quote is opened and never closed", fix: "close it, or leave it out"))
      return nil
    }
  }

  private func remember(_ line: String) {
    guard isInteractive, reader.remember(line) else { return }
    if let notice = history.append(line) { session.tell([notice]) }
  }

  // MARK: What is said

  private func greet() {
    if let summary = session.lessonUnderWay, let lesson = try? session.lesson(summary.id) {
      let place = session.step(of: lesson)
      session.say(
        StyledText(lesson.title.sanitizedLine, .name) + StyledText(", step \(place + 1) of \(lesson.steps.count). ")
          + StyledText("again", .command) + StyledText(" shows it, ") + StyledText("next", .command) + StyledText(" goes on, ")
          + StyledText("help", .command) + StyledText(" lists all words."))
    } else {
      session.say(StyledText("Lanes runs Swift concurrency in virtual time, and draws a lane for each task."))
      session.say(
        StyledText("next", .command) + StyledText(" begins, ") + StyledText("lessons", .command) + StyledText(" lists the course, ")
          + StyledText("help", .command) + StyledText(" all words, ") + StyledText("quit", .command) + StyledText(" leaves."))
    }
  }

  private func leave() -> Int32 {
    if isInteractive { session.say(StyledText("lanes brings you back here", .muted)) }
    return 0
  }

  private var prompt: Prompt {
    let lesson = session.lessonUnderWay?.id ?? "lanes"
    return Prompt(session.output.writer.text(StyledText("\(lesson.sanitizedLine)> ", .name)))
  }

  private var rightPrompt: Prompt? {
    guard session.output.capabilities.columns >= 60, let summary = session.lessonUnderWay,
      let lesson = try? session.lesson(summary.id)
    else { return nil }
    return Prompt("\(session.step(of: lesson) + 1)/\(lesson.steps.count)")
  }
}

/// Words that mean something at the prompt alone.
enum ShellWord: String, CaseIterable {
  case next, back, again, top, edit, help, quit

  var description: String {
    switch self {
    case .next: "the next step of the lesson"
    case .back: "the step before"
    case .again: "this step once more"
    case .top: "the lesson's first step"
    case .edit: "open an exercise in your editor"
    case .help: "what can be typed"
    case .quit: "leave; so does Ctrl-D"
    }
  }
}
