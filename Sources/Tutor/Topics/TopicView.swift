package import Display

/// One topic: the answer of `lanes explain TOPIC`.
package struct TopicView: Equatable, Sendable {
  private let topic: Topic
  /// Those of its lessons that the course has.
  private let lessons: [String]

  /// - Parameter course: Ids of the lessons that can be opened.
  package init(_ topic: Topic, course: [String]) {
    self.topic = topic
    lessons = topic.lessons.filter { course.contains($0) }
  }
}

extension TopicView: Encodable {
  private enum Key: String, CodingKey { case topic, kind, title, text, see, lessons, source }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(topic.name, forKey: .topic)
    try container.encode(topic.kind, forKey: .kind)
    try container.encode(topic.title, forKey: .title)
    try container.encode(topic.text, forKey: .text)
    try container.encode(topic.see, forKey: .see)
    try container.encode(lessons, forKey: .lessons)
    try container.encode(topic.source, forKey: .source)
  }
}

extension TopicView: Drawable {
  package func lines(in layout: Layout) -> [StyledText] {
    var lines = (StyledText(topic.name.sanitizedLine, .name) + "  " + StyledText(topic.title.sanitizedLine, .heading))
      .wrapped(to: layout.columns, indent: "  ")
    lines.append("")
    // A text that is no Markdown is still a text.
    if let body = try? Markdown(parsing: topic.text) {
      lines += body.lines(in: layout)
    } else {
      lines += topic.text.split(separator: "\n").flatMap { StyledText(String($0).sanitizedLine).wrapped(to: layout.columns) }
    }
    if !lessons.isEmpty || !topic.see.isEmpty || topic.source != nil { lines.append("") }
    lines += links("lesson: ", lessons.map { "lanes learn \($0)" }, layout)
    lines += links("see: ", topic.see, layout)
    if let source = topic.source {
      lines += StyledText("These are the words of the toolchain, \(source.sanitizedLine).", .muted).wrapped(to: layout.columns)
    }
    return lines
  }

  private func links(_ label: String, _ words: [String], _ layout: Layout) -> [StyledText] {
    guard !words.isEmpty else { return [] }
    return (StyledText(label, .muted) + words.map { StyledText($0.sanitizedLine, .command) }.joined(separator: ", "))
      .wrapped(to: layout.columns, indent: "  ")
  }
}
