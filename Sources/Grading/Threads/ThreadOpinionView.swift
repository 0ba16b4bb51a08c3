import Display
import Timeline

/// ThreadSanitizer's opinion for people: nothing if it agrees.
struct ThreadOpinionView: Drawable {
  private let opinion: ThreadOpinion
  private let source: String

  /// - Parameter source: The answer's text, of which the lines that race are quoted.
  init(_ opinion: ThreadOpinion, source: String) {
    (self.opinion, self.source) = (opinion, source)
  }

  func lines(in layout: Layout) -> [StyledText] {
    if let race = opinion.race {
      let swift = SwiftSource(source)
      var lines =
        (StyledText("  ") + StyledText("failed   ", .failed)
        + StyledText("  a data race: every schedule passed, and ThreadSanitizer saw this on real threads"))
        .wrapped(to: layout.columns, indent: "             ")
      lines += paragraph(race.description, layout)
      for line in Set(race.accesses.map(\.source.line)).sorted() where (1...max(1, swift.lineCount)).contains(line) {
        var view = CodeView(swift: swift, lines: line...line, numbered: true)
        view.indent = 13
        lines += view.lines(in: layout)
      }
      return lines
        + paragraph(
          "Under the machine one thread runs at a time, so no check can see it. Put the memory behind an actor, a Mutex or an atomic.",
          layout)
    }
    return opinion.missing.map {
      (StyledText("  ") + StyledText($0.sanitizedLine, .muted)).wrapped(to: layout.columns, indent: "    ")
    }
      ?? []
  }

  private func paragraph(_ text: String, _ layout: Layout) -> [StyledText] {
    (StyledText("             ") + StyledText(text.sanitizedLine)).wrapped(to: layout.columns, indent: "             ")
  }
}
