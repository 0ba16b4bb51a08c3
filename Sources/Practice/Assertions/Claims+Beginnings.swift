/// What may be expected of stretches: which of them begin, how many, in which order and when.
extension World.Claim where Subject == World.Stretches {
  /// So many of them began.
  public static func count(_ count: Int) -> Self {
    Self { stretches in
      stretches.count == count
        ? nil : "\(stretches.noun) expected: \(count); begun: \(stretches.count), \(World.list(stretches.map(\.name))).".sentence
    }
  }

  /// These began, in this order, and nothing else did.
  public static func begin(inOrder names: [String]) -> Self {
    Self { stretches in
      let begun = stretches.map(\.name)
      return begun == names ? nil : "Expected to begin: \(World.list(names)), in this order; begun: \(World.list(begun))."
    }
  }

  /// Each of these began once, in any order, and nothing else did.
  public static func begin(onceEach names: [String]) -> Self {
    Self { stretches in
      var counts: [String: Int] = [:]
      for stretch in stretches { counts[stretch.name, default: 0] += 1 }
      if let missing = names.first(where: { counts[$0] == nil }) { return "\(missing) never began." }
      let wanted = Set(names)
      for stretch in stretches {
        let count = counts[stretch.name] ?? 0
        if count > 1 { return "\(stretch.name) began \(count) times." }
        if !wanted.contains(stretch.name) { return "\(stretch.name) began, and nobody asked for it." }
      }
      return nil
    }
  }

  /// They began at these times since the start of the run, the first at the first and so on, and no others did.
  public static func begin(at times: [Duration]) -> Self {
    Self { stretches in
      let begun = stretches.map(\.began)
      if begun == times { return nil }
      return
        "\(stretches.noun) expected at: \(World.list(times.map(World.text))); begun at: \(World.list(begun.map(World.text)))."
        .sentence
    }
  }

  /// After the learner was cancelled no more than `allowed` of them began. A learner that was not cancelled may begin what it likes.
  ///
  /// Whoever asks before looking is no worse than who looks first: allow 1 unless the task says which.
  public static func noneBeginAfterCancellation(allowing allowed: Int = 0) -> Self {
    Self { stretches in
      guard let cancellation = stretches.cancellation else { return nil }
      let late = stretches.filter { $0.beginning > cancellation }
      return objection(to: late, of: stretches, "Your caller was cancelled at \(World.text(cancellation.duration))", allowed)
    }
  }

  /// Later than `instant`, not at it, no more than `allowed` of them began. Who works with permits and who works with a window of children
  /// differ by a few: allow twice the limit.
  public static func noneBegin(after instant: Duration, allowing allowed: Int = 0) -> Self {
    Self { stretches in
      let late = stretches.filter { $0.began > instant }
      return objection(to: late, of: stretches, "After \(World.text(instant)) no more was to begin", allowed)
    }
  }

  private static func objection(
    to late: [World.Stretch], of stretches: World.Stretches, _ reason: @autoclosure () -> String, _ allowed: Int
  ) -> String? {
    guard late.count > allowed else { return nil }
    let most = allowed > 0 ? "; at most \(allowed) may" : ""
    let list = World.list(late.map { "\($0.name) at \(World.text($0.began))" })
    return "\(reason()); \(stretches.noun) begun since: \(late.count), \(list)\(most)."
  }
}
