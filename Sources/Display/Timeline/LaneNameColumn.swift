import Timeline

/// The column left of the lanes: names, indented by how deep a task is in the tree.
struct LaneNameColumn {
  let width: Int
  private let indent: Int
  private let ellipsis: String

  /// - Parameters:
  ///   - total: Columns of the whole picture.
  ///   - others: What else stands in the column.
  init(lanes: some Sequence<Timeline.Lane>, others: [String], total: Int, glyphs: Glyphs) {
    indent = total < 50 ? 1 : 2
    ellipsis = glyphs.ellipsis
    let limit = total < 50 ? 8 : min(26, total / 4)
    let indent = indent
    let widest = lanes.map { Self.depth($0) * indent + $0.name.sanitizedLine.columns }.max() ?? 0
    width = max(1, min(limit, max(widest, others.map(\.columns).max() ?? 0)))
  }

  func name(of lane: Timeline.Lane) -> StyledText {
    let space = String(repeating: " ", count: Self.depth(lane) * indent)
    return text(space + lane.name.sanitizedLine, lane.depth == 0 ? .name : .plain)
  }

  /// A name that does not fit keeps the number at its end, which is what tells it from its siblings.
  func text(_ text: String, _ style: Style = .plain) -> StyledText {
    guard text.columns > width else { return StyledText(text, style).padded(to: width) }
    let number = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let room = width - number.columns
    guard !number.isEmpty, room >= ellipsis.columns + 3 else {
      return StyledText(text, style).cut(to: width, ellipsis: ellipsis).padded(to: width)
    }
    return StyledText(text.prefix(columns: room - ellipsis.columns) + ellipsis + number, style).padded(to: width)
  }

  private static func depth(_ lane: Timeline.Lane) -> Int { min(lane.depth, 3) }
}
