extension World {
  /// Stretches in the order in which they began, as they stand when they are asked for: what claims are made about.
  public struct Stretches: RandomAccessCollection, Sendable {
    private let all: [Stretch]
    /// Those that were asked for by name; empty for all.
    let names: [String]
    /// What messages call them: "requests".
    let noun: String
    /// When the learner's task was cancelled; `nil` if it was not.
    let cancellation: Moment?

    init(_ all: [Stretch], named names: [String], noun: String, cancellation: Moment?) {
      self.all = names.isEmpty ? all : all.filter { names.contains($0.name) }
      (self.names, self.noun, self.cancellation) = (names, noun, cancellation)
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { all.count }
    /// The one that began as the n-th of them, counted from 0.
    public subscript(position: Int) -> Stretch { all[position] }

    /// A name that was asked for and of which nothing began.
    var missing: String? { names.first { name in !all.contains { $0.name == name } } }

    /// The greatest number that were under way at the same time, the first time they were so many.
    var peak: (count: Int, at: Moment, members: [Stretch])? {
      var members: [Stretch] = []
      var peak: (count: Int, at: Moment, members: [Stretch])?
      for stretch in all {
        members.removeAll { $0.end.map { $0 < stretch.beginning } ?? false }
        members.append(stretch)
        if members.count > peak?.count ?? 0 { peak = (members.count, stretch.beginning, members) }
      }
      return peak
    }
  }
}
