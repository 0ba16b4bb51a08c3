import ArgumentParser
import Curriculum
import Display
import Foundation
import Tutor

/// Runs the words of one command: from the command line, or from the prompt of `session`.
@MainActor
struct CommandRunner {
  /// The session at the prompt; `nil` on the command line.
  let session: Session?

  func run(_ words: [String]) async -> (status: Int32, signal: Int32?) {
    // An error has to keep the promise of --json even when the command line cannot be parsed.
    let json = words.contains("--json")
    do {
      if let session, words.first == "help" {
        try PromptHelp(words: Array(words.dropFirst())).write(to: session)
        return (0, nil)
      }
      try checkCommand(words)
      let status = try await CommandContext.$session.withValue(session) { try await Self.runCommand(words) }
      return (status, nil)
    } catch let interruption as Interrupts.Interrupted {
      return (128 + interruption.signal, interruption.signal)
    } catch let error as LanesError {
      tell(error, json: json)
      return (error.code.exitStatus, nil)
    } catch is CancellationError {
      return (130, SIGINT)
    } catch OutputError.closed {
      return (0, nil)
    } catch {
      return (tellUsage(error, json: json), nil)
    }
  }

  /// A word that is no command is told with the nearest one that is, also where help is asked about it.
  private func checkCommand(_ words: [String]) throws(LanesError) {
    let about = words.first == "help" ? words.dropFirst() : words[...]
    guard let word = about.first, !word.hasPrefix("-") else { return }
    let known = Lanes.configuration.subcommands.map { $0._commandName } + ["help"]
    let own = session == nil ? [] : Shell.words.map(\.name)
    guard !known.contains(word) else { return }
    let close = nearest(to: word, in: known + own)
    let prefix = session == nil ? "lanes " : ""
    throw LanesError(
      code: .usage, message: "there is no command '\(word)'", fix: prefix + (close ?? "help"), nearest: close)
  }

  /// Parsing from the root checks the declarations of all commands first, which costs 20 ms in a debug build. What a single command does
  /// not accept is parsed from the root all the same, for its messages.
  private nonisolated static func parse(_ words: [String]) throws -> sending any ParsableCommand {
    let named = Lanes.configuration.subcommands.first { $0._commandName == words.first }
    if let named, let command = try? named.parseAsRoot(Array(words.dropFirst())) { return command }
    return try Lanes.parseAsRoot(words)
  }

  private static func runCommand(_ words: [String]) async throws -> Int32 {
    var command = try parse(words)
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    }
  }

  private func tell(_ error: LanesError, json: Bool) {
    if let session, !json { return session.tell(error) }
    if json {
      if let document = try? ResultText.json(error) { FileHandle.standardOutput.write(Data(document)) }
      return
    }
    let facts = TerminalFacts.reading(descriptor: 2, environment: ProcessInfo.processInfo.environment, isUTF8: Main.isUTF8)
    try? Output(descriptor: 2, capabilities: Capabilities(facts)).write(ErrorText(error))
  }

  /// Help, version and completion scripts come as errors too, with status 0.
  private func tellUsage(_ error: any Error, json: Bool) -> Int32 {
    let code = Lanes.exitCode(for: error)
    let text = Lanes.fullMessage(for: error)
    if code.isSuccess {
      print(text)
      return 0
    }
    if json || code.rawValue != EX_USAGE {
      let message = Lanes.message(for: error)
      tell(
        LanesError(
          code: code.rawValue == EX_USAGE ? .usage : .fault, message: message.isEmpty ? "\(error)" : message, fix: "lanes --help"),
        json: json)
    } else {
      FileHandle.standardError.write(Data((text.replacingOccurrences(of: "Error: ", with: "lanes: ") + "\n").utf8))
    }
    return code.rawValue == EX_USAGE ? 64 : 70
  }
}

/// What a command finds when it runs at the prompt.
enum CommandContext {
  @TaskLocal static var session: Session?
}
