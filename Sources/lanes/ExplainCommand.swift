import ArgumentParser
import Tutor

/// `lanes explain [TOPIC]`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a pattern, a finding, a term or a diagnostic of the compiler.",
    usage: "lanes explain [topic] [options]",
    discussion: """
      A topic is a pattern (gather), all of them (patterns), a kind of finding (deadlock), a term (child task), or a group of the compiler's messages, by its name \
      (sending-risks-data-race) or as the compiler prints it (SendingRisksDataRace). Without one: all topics there are.
      """)

  @Argument(
    help: "What to explain, such as deadlock.",
    completion: .custom { _, _, _ in TopicCatalog(nil).entries.map(\.name) })
  var topic: [String] = []

  @OptionGroup var shared: SharedOptions

  @MainActor
  func run() async throws {
    try await shared.withSession { [topic] session in try await session.explain(topic) }
  }
}
