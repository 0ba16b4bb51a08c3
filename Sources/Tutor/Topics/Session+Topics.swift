import Curriculum
import Running

extension Session {
  /// What can be explained. Without a toolchain, that is Lanes' own texts.
  package func topics() async -> TopicCatalog { TopicCatalog(try? await Toolchain.find(environment: environment)) }

  /// Writes one topic, or without a name the list of all.
  package func explain(_ typed: [String]) async throws {
    let catalog = await topics()
    if typed.isEmpty {
      let list = TopicListView(catalog)
      try report(list, list)
    } else {
      let view = TopicView(try catalog.topic(typed), course: outline.lessons.map(\.id))
      try report(view, view)
    }
  }
}
