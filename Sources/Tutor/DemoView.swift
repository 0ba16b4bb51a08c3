package import Display
package import Running
import Timeline

/// A demo's variants for people: under each other on one axis, then what each printed.
package struct DemoView: Drawable {
  private let result: DemoResult
  private let caption: String?
  package init(_ result: DemoResult, caption: String? = nil) {
    self.result = result
    self.caption = caption
  }

  package func lines(in layout: Layout) -> [StyledText] {
    let variants = result.list.runs.map { (title: title(of: $0), timeline: $0.timeline) }
    var lines: [StyledText] = []
    if layout.isPlain {
      lines += TimelinePlain().lines(variants)
    } else {
      lines += TimelinePainter(width: layout.columns, glyphs: layout.isUTF8 ? .unicode : .ascii).paint(variants)
    }
    lines += outputLines(layout)
    if let caption { lines += [""] + StyledText(caption.sanitizedLine, .emphasis).wrapped(to: min(layout.columns, Layout.measure)) }
    for surprise in result.surprises {
      lines +=
        [""] + (StyledText("unexpected: ", .failed) + StyledText(surprise.sanitizedLine)).wrapped(to: layout.columns, indent: "  ")
    }
    if result.wasInterrupted { lines += ["", StyledText("interrupted: this is how far it came", .cancelled)] }
    return lines
  }

  /// A variant is called by its own name where all are of one demo.
  private func title(of run: Run) -> String {
    let isOfOneDemo = result.list.runs.allSatisfy { $0.demo == run.demo }
    guard let variant = run.variant else { return run.demo }
    return isOfOneDemo ? variant : "\(run.demo):\(variant)"
  }

  /// What each variant printed; what several printed alike is shown once.
  private func outputLines(_ layout: Layout) -> [StyledText] {
    var outputs: [(text: String, who: [String])] = []
    for run in result.list.runs where !run.output.isEmpty {
      if let index = outputs.firstIndex(where: { $0.text == run.output }) {
        outputs[index].who.append(title(of: run))
      } else {
        outputs.append((run.output, [title(of: run)]))
      }
    }
    return outputs.flatMap { output in
      let isAll = output.who.count == result.list.runs.count
      let who =
        isAll
        ? (output.who.count > 1 ? "each prints" : "prints")
        : output.who.joined(separator: " and ") + (output.who.count > 1 ? " print" : " prints")
      return [""] + StyledText(who.sanitizedLine, .muted).wrapped(to: layout.columns - 1)
        + OutputLines(output.text).lines(in: layout)
    }
  }
}
