import Display

/// The explanations of the known mistakes that an answer fails like: what the learner reads first.
struct MistakeView: Drawable {
  let mistakes: [Verdict.Mistake]

  func lines(in layout: Layout) -> [StyledText] {
    guard !mistakes.isEmpty else { return [] }
    if mistakes.count == 1 { return paragraph(mistakes[0].explanation, "", layout) + [""] }
    let head = StyledText("  It fails like \(mistakes.count) known mistakes, most like the first:")
    let list = mistakes.enumerated().flatMap { paragraph($0.element.explanation, "\($0.offset + 1). ", layout) }
    return head.wrapped(to: layout.columns, indent: "  ") + list + [""]
  }

  private func paragraph(_ text: String, _ sign: String, _ layout: Layout) -> [StyledText] {
    let indent = 2 + sign.count
    let lines = (try? Markdown(parsing: text)).map { $0.lines(in: layout.narrowed(by: indent)) } ?? [StyledText(text.sanitizedLine)]
    return lines.enumerated().map { index, line in
      StyledText(index == 0 ? "  " + sign : String(repeating: " ", count: indent)) + line
    }
  }
}
