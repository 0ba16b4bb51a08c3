import ArgumentParser
import Curriculum
import Display
import Tutor

/// `help` at the prompt: all words that work there, or one command's own help.
struct PromptHelp {
  let words: [String]

  @MainActor
  func write(to session: Session) throws {
    guard let word = words.first else { return try session.output.write(overview) }
    guard let command = Lanes.configuration.subcommands.first(where: { $0._commandName == word }) else {
      guard let own = Shell.words.first(where: { $0.name == word }) else {
        throw LanesError(code: .usage, message: "there is no word '\(word)'", fix: "help")
      }
      return try session.output.write([StyledText(own.name, .command) + StyledText("  \(own.description)")])
    }
    let text = Lanes.helpMessage(for: command, columns: session.layout.columns)
    try session.output.write(text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(String($0)) })
  }

  @MainActor
  private var overview: Table {
    let commands = Lanes.configuration.subcommands.map { (name: $0._commandName, description: $0.configuration.abstract) }
    return Table(
      columns: [.init(), .init(wraps: true)],
      rows: (Shell.words + commands).map { [StyledText($0.name, .command), StyledText($0.description)] }, indent: 2)
  }
}
