package import Display
import Timeline

/// A demo's variants for people: under each other on one axis, then what each printed.
package struct DemoView: Drawable {
  private let result: DemoResult
  private let caption: String?
  /// Lines of a program's output that are shown.
  private static let outputLines = 12

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
    for run in result.list.runs where !run.output.isEmpty { lines += outputLines(run, layout) }
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

  private func outputLines(_ run: Run, _ layout: Layout) -> [StyledText] {
    let all = run.output.sanitized.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let printed = all.last == "" ? all.dropLast() : all[...]
    let who = result.list.runs.count > 1 ? "\(title(of: run)) prints" : "prints"
    var lines: [StyledText] = ["", StyledText(who, .muted)]
    lines += printed.prefix(Self.outputLines).map { (StyledText("  ") + StyledText($0)).cut(to: layout.columns - 1) }
    if printed.count > Self.outputLines { lines.append(StyledText("  and \(printed.count - Self.outputLines) more lines", .muted)) }
    return lines
  }
}
