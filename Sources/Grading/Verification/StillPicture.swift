import Display
import Timeline

/// A demo block as text that a code host can show: what a terminal of 78 columns shows, without its caption.
enum StillPicture {
  /// With the two columns by which YAML indents it, no wider than what hosts show without a scroll bar.
  private static let layout = Layout(columns: 78, isStyled: false)

  static func lines(of list: RunList) -> [String] {
    let lines = RunListView(list).lines(in: layout).map(\.trimmed.plain)
    return Array(lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
  }
}
