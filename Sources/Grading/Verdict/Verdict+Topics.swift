import Recording
import Running
import Timeline

extension Verdict {
  /// Notes which topics of `lanes explain` belong to what was found: each once, the first first.
  ///
  /// - Parameter groups: The groups of the compiler's messages that there is a text about.
  mutating func offerTopics(groups: [String]) {
    var topics: [String] = []
    func offer(_ topic: String) { if !topics.contains(topic) { topics.append(topic) } }
    if threads?.race != nil { offer("data-race") }
    if !passed { findings.forEach { offer($0.kind.word) } }
    for group in (errors + warnings).compactMap(\.group).map(TopicName.of) where groups.contains(group) { offer(group) }
    see = Array(topics.prefix(3))
  }
}
