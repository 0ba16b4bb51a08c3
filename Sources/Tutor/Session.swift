package import Curriculum
package import Display
import Foundation
package import LineEditor
package import Running
package import Workspace

/// One use of Lanes, a single command or a whole session at the prompt: where the course and the learner's files are, and where results go.
@MainActor
package final class Session {
  package private(set) var options: SessionOptions
  package let environment: [String: String]
  /// Results.
  package private(set) var output: Output
  /// Messages.
  package private(set) var messages: Output
  /// Asks the learner at the prompt; `nil` for a single command.
  package var reader: (any LineReader)?
  /// A command that was typed while a step waited; the prompt takes it up.
  var typedAhead: String?

  package let outline: Outline
  package let workspace: Workspace
  private var store: ProgressStore
  private var tools: Builder?
  private let isUTF8: Bool

  /// Opens a course.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - isUTF8: What the prepared locale says.
  /// - Throws: `LanesError` if there is no course.
  package init(options: SessionOptions, environment: [String: String], isUTF8: Bool) throws(LanesError) {
    self.options = options
    self.environment = environment
    self.isUTF8 = isUTF8
    output = Self.stream(1, options, environment, isUTF8)
    messages = Self.stream(2, options, environment, isUTF8)
    outline = try Outline.load(at: try CourseFolder.find(options.lessons, environment: environment))
    workspace = Workspace.locate(environment: environment, currentFolder: FileManager.default.currentDirectoryPath)
    store = ProgressStore(workspace)
    tell(store.load())
  }

  /// Takes on the options of one command; `perform` runs with them, and then those from before are back.
  package func withOptions<T>(_ options: SessionOptions, _ perform: () async throws -> T) async rethrows -> T {
    let before = (self.options, output, messages)
    defer { (self.options, output, messages) = before }
    use(options)
    return try await perform()
  }

  private func use(_ options: SessionOptions) {
    var merged = options
    merged.plain = options.plain || self.options.plain
    merged.color = options.color == .auto ? self.options.color : options.color
    self.options = merged
    // The window may have another size by now.
    output = Self.stream(1, merged, environment, isUTF8)
    messages = Self.stream(2, merged, environment, isUTF8)
  }

  private static func stream(_ descriptor: Int32, _ options: SessionOptions, _ environment: [String: String], _ isUTF8: Bool)
    -> Output
  {
    let facts = TerminalFacts.reading(descriptor: descriptor, environment: environment, isUTF8: isUTF8)
    return Output(descriptor: descriptor, capabilities: Capabilities(facts, color: options.color, plain: options.plain))
  }

  package var names: Names { Names(outline) }
  package var progress: LearnerProgress { store.progress }
  package var layout: Layout { Layout(output.capabilities) }

  /// Changes the learner's progress and writes it.
  package func update(_ change: @escaping @Sendable (inout LearnerProgress) -> Void) { tell(store.update(change)) }

  /// A lesson with all its parts. What is wrong in its files is told once here, and hides nothing else.
  package func lesson(_ id: String) throws(LanesError) -> Lesson {
    guard let summary = outline.lesson(id) else { throw .fault("the lesson '\(id)' went away") }
    return Course.lesson(summary)
  }

  package func exercise(_ id: String) throws(LanesError) -> Exercise {
    let parts = id.split(separator: "/").map(String.init)
    guard parts.count == 2, let exercise = try lesson(parts[0]).exercise(parts[1]) else {
      throw .fault("the exercise '\(id)' went away")
    }
    return exercise
  }

  /// The exercise of a name; without one, that last opened, else the first that is not passed.
  package func exercise(named typed: String?, command: String) throws(LanesError) -> Exercise {
    if let typed { return try exercise(names.find(.exercise, typed, command: command)) }
    let all = names.allExercises
    let current = progress.lastExercise.flatMap { all.contains($0) ? $0 : nil }
    guard let id = current ?? all.first(where: { progress.exercise($0).state != .passed }) ?? all.first else {
      throw LanesError(code: .notInCourse, message: "this course has no exercises", fix: "lanes lessons")
    }
    return try exercise(id)
  }

  /// The compiler, found when first needed; the library that programs are compiled against is built if it is missing.
  package func builder() async throws -> Builder {
    if let tools { return tools }
    let toolchain = try await Toolchain.find(environment: environment)
    let messages = messages
    let library = try await PracticeLibrary.find(toolchain: toolchain) { line in
      try? messages.write([StyledText(line.sanitizedLine, .muted)])
    }
    let builder = Builder(toolchain: toolchain, library: library)
    tools = builder
    return builder
  }

  // MARK: Telling

  /// Writes a result: as JSON, or drawn.
  package func report(_ result: some Encodable, _ view: some Drawable) throws {
    if options.json {
      try writeJSON(result)
    } else {
      try output.write(view)
    }
  }

  package func writeJSON(_ value: some Encodable) throws {
    try output.write(bytes: try ResultText.json(value))
  }

  /// Says what went wrong: under `--json` as a document, else on standard error.
  package func tell(_ error: LanesError) {
    if options.json {
      try? writeJSON(error)
    } else {
      try? messages.write(ErrorText(error))
    }
  }

  package func tell(_ notices: [Notice]) {
    for notice in notices {
      try? messages.write(
        (StyledText("lanes: ", .warning) + StyledText(notice.description.sanitizedLine)).wrapped(to: width, indent: "  "))
    }
  }

  /// What is wrong in a course's files, each with its place and what to write instead.
  package func tell(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      try? messages.write(diagnostic.description.split(separator: "\n").map { StyledText(String($0).sanitizedLine) })
    }
  }

  /// One line for the learner beside the results.
  package func say(_ text: StyledText) { try? messages.write(text.wrapped(to: width)) }

  private var width: Int { messages.capabilities.columns }
}
