/// What may be expected of stretches: how they lie beside each other.
extension World.Claim where Subject == World.Stretches {
  /// At some instant all of them were under way.
  public static var overlap: Self {
    Self { stretches in
      if let missing = stretches.missing { return "\(missing) never began." }
      guard let last = stretches.last, let first = stretches.first(where: { $0.end.map { $0 < last.beginning } ?? false }),
        let ended = first.ended
      else { return stretches.isEmpty ? "No \(stretches.noun) were seen." : nil }
      return
        "\(World.list(stretches.map(\.name))) were never all under way at once: \(first.name) ended at \(World.text(ended)), \(last.name) began at \(World.text(last.began))."
    }
  }

  /// Never more than `limit` of them were under way at the same time.
  public static func atMost(_ limit: Int) -> Self {
    Self { stretches in
      guard let peak = stretches.peak, peak.count > limit else { return nil }
      return
        "\(peak.count) \(stretches.noun) were under way at once, at \(World.text(peak.at.duration)): \(World.list(peak.members.map(\.name))); at most \(limit) may be."
    }
  }

  /// All of them had ended when the first of `others` began.
  public static func before(_ others: World.Stretches) -> Self {
    Self { stretches in
      if let missing = stretches.missing ?? others.missing { return "\(missing) never began." }
      guard let next = others.first else { return "No other \(others.noun) were seen." }
      guard let late = stretches.first(where: { $0.end.map { $0 > next.beginning } ?? true }) else { return nil }
      let end = late.ended.map { "ended only at \(World.text($0))" } ?? "has not ended"
      return "\(next.name) began at \(World.text(next.began)), and \(late.name), which was to end before, \(end)."
    }
  }

  /// All of them have ended.
  public static var ended: Self {
    Self { stretches in
      let left = stretches.filter { $0.ending == nil }
      guard !left.isEmpty else { return nil }
      let list = World.list(left.map { "\($0.name) since \(World.text($0.began))" })
      return "\(stretches.noun) still under way: \(left.count), \(list).".sentence
    }
  }

  /// Each of them was cancelled at this instant.
  public static func cancelled(at instant: Duration) -> Self {
    Self { stretches in
      if let missing = stretches.missing { return "\(missing) never began." }
      for stretch in stretches where stretch.ending != .cancelled || stretch.ended != instant {
        guard let ending = stretch.ending, let ended = stretch.ended else {
          return "\(stretch.name) was to be cancelled at \(World.text(instant)); it is still under way."
        }
        return "\(stretch.name) was to be cancelled at \(World.text(instant)); it \(ending.words) at \(World.text(ended))."
      }
      return nil
    }
  }
}

extension String {
  /// With a capital at its beginning.
  var sentence: String { prefix(1).uppercased() + dropFirst() }
}
