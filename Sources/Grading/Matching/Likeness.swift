import Recording

/// How like each other two profiles are, seen from the check at which an answer failed.
///
/// The plain schedule is the same for every answer: same seed, same latencies, same order. Two answers with the same mistake then make
/// the same requests at the same times and are told the same, whatever they are made of. So requests and numbers count there, and they
/// count little elsewhere.
struct Likeness: Equatable {
  /// How far the failure that the learner sees is from the other one's, 0 to 1.
  let atFailure: Double
  /// How far the profiles are from each other, all checks together, 0 to 1. The failure counts as much as all other checks.
  let overall: Double
  /// How far apart the kinds of their tasks are, 0 to 1, for those that are equally far otherwise.
  private(set) var tasks = 0.0

  /// Beyond either of these it is another mistake: to explain the wrong one is worse than to explain none. Of the lessons' mistakes and
  /// the answers that `MistakeMatchingTests` compares to them, what is alike is at 0.2 or less, and what is not at 0.36 or more.
  /// Failures that differ in their numbers alone are at 0.3.
  static let farthestFailure = 0.25
  static let farthestOverall = 0.3

  var fits: Bool { atFailure <= Self.farthestFailure && overall <= Self.farthestOverall }

  /// - Parameters:
  ///   - answer: Profiles of answers to one exercise.
  ///   - check: The check at which the answer failed; `nil` if that was before any check.
  /// - Returns: `nil` if the two do not fail alike at all.
  init?(_ answer: Profile, _ mistake: Profile, at check: String?) {
    switch (answer, mistake) {
    case (.rejected(let mine), .rejected(let theirs)):
      guard let first = mine.first, let near = theirs.map({ Self.distance(first, $0) }).min() else { return nil }
      // Errors that the mistake does not have are others than its own: the explanation may wait until they are gone.
      let strange = mine.filter { sign in !theirs.contains { Self.distance(sign, $0) < 1 } }
      (atFailure, overall) = (near, Double(strange.count) / Double(mine.count) / 2)
    case (.forbidden(let mine), .forbidden(let theirs)):
      guard let first = mine.first else { return nil }
      let distance = theirs.contains(first) ? 0.0 : 1
      (atFailure, overall) = (distance, (1 - Multiset(Set(mine)).overlap(with: Multiset(Set(theirs)))) / 2)
    case (.ran(let mine), .ran(let theirs)):
      guard let check, let distances = Self.distances(mine, theirs, at: check) else { return nil }
      (atFailure, overall) = distances
      tasks = CheckSightings(mine, of: check).distanceOfTasks(to: CheckSightings(theirs, of: check))
    default: return nil
    }
  }

  private static func distance(_ first: CompilerSign, _ second: CompilerSign) -> Double {
    if first.words == second.words { return 0 }
    return first.group != nil && first.group == second.group ? 0.2 : 1
  }

  private static func distances(_ mine: [Sighting], _ theirs: [Sighting], at check: String) -> (Double, Double)? {
    let (own, other) = (CheckSightings(mine, of: check), CheckSightings(theirs, of: check))
    guard let failure = own.distanceOfFailures(to: other) else { return nil }
    var ids: [String] = []
    for sighting in mine where sighting.check != check && !ids.contains(sighting.check) { ids.append(sighting.check) }
    let others = ids.compactMap { CheckSightings(mine, of: $0).distance(to: CheckSightings(theirs, of: $0)) }
    let rest = others.isEmpty ? failure : others.reduce(0, +) / Double(others.count)
    return (failure, (failure + rest) / 2)
  }
}
