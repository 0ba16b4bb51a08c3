package import Timeline

/// The runs of a demo for people: pictures under each other on one axis, how they differ, then what each printed.
package struct RunListView: Drawable {
  private let list: RunList

  package init(_ list: RunList) { self.list = list }

  package func lines(in layout: Layout) -> [StyledText] {
    let variants = zip(list.titles, list.runs).map { (title: $0, timeline: $1.timeline) }
    var lines =
      layout.isPlain
      ? TimelinePlain().lines(variants)
      : TimelinePainter(width: layout.columns, glyphs: layout.isUTF8 ? .unicode : .ascii).paint(variants)
    if let difference = list.difference.sentence {
      lines += [""] + StyledText(difference.sanitizedLine).wrapped(to: layout.columns - 1, indent: "  ")
    }
    return lines + outputs(in: layout)
  }

  /// What each variant printed; what several printed alike is shown once.
  private func outputs(in layout: Layout) -> [StyledText] {
    var outputs: [(text: String, who: [String])] = []
    for (title, run) in zip(list.titles, list.runs) where !run.output.isEmpty {
      if let index = outputs.firstIndex(where: { $0.text == run.output }) {
        outputs[index].who.append(title)
      } else {
        outputs.append((run.output, [title]))
      }
    }
    return outputs.flatMap { output in
      let isAll = output.who.count == list.runs.count
      let who =
        isAll
        ? (output.who.count > 1 ? "each prints" : "prints")
        : output.who.joined(separator: " and ") + (output.who.count > 1 ? " print" : " prints")
      return [""] + StyledText(who.sanitizedLine, .muted).wrapped(to: layout.columns - 1)
        + OutputLines(output.text).lines(in: layout)
    }
  }
}
