/// One column of a lane.
struct LaneCell {
  /// What wins when several things fall into one column: the later.
  enum Rank: Int, Comparable {
    case nothing, waiting, ready, instant, running, blocked, end, mark, trouble

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  var glyph: Character = " "
  var style = Style.plain
  var rank = Rank.nothing
  /// Which of the lane's spans it shows; -1 for none.
  var span = -1
}
