/// Short names for submissions in a table: without the folder that all are in, and without what the exercise says already.
struct SubmissionNames: Equatable {
  /// In the order of the submissions.
  let names: [String]
  /// The folder that all are in; empty if there is none, or if the names are whole.
  let folder: String

  /// - Parameter whole: Whether to leave the paths as they are.
  init(_ submissions: [Submission], whole: Bool = false) {
    guard !whole, let first = submissions.first else {
      (names, folder) = (submissions.map(\.path), "")
      return
    }
    let rests = submissions.map { Self.withoutPlace($0) }
    var common = Self.withoutPlace(first).dropLast()
    for parts in rests {
      common = common.prefix(zip(common, parts.dropLast()).prefix { $0 == $1 }.count)
    }
    folder = common.joined(separator: "/")
    names = rests.map { $0.dropFirst(common.count).joined(separator: "/") }
  }

  /// The parts of a path without `gather/fetch-all.swift` at the end, if that is its exercise and something is left.
  private static func withoutPlace(_ submission: Submission) -> ArraySlice<Substring> {
    let parts = submission.path.split(separator: "/", omittingEmptySubsequences: false)[...]
    guard parts.count > 2 else { return parts }
    let place = parts.suffix(2).joined(separator: "/").lowercased().drop { $0.isNumber || $0 == "-" }
    return place == submission.exercise + ".swift" ? parts.dropLast(2) : parts
  }
}
