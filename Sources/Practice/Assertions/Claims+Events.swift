/// What may be expected of what happened in a world.
extension World.Claim where Subject == [World.Event] {
  /// Just this happened, in this order.
  public static func are(_ texts: [String]) -> Self {
    Self { events in
      let seen = events.map(\.text)
      if seen == texts { return nil }
      let place = zip(seen, texts).prefix { $0 == $1 }.count
      let happened = place < events.count ? "\(events[place].text), at \(World.text(events[place].time))" : "nothing"
      let expected = place < texts.count ? texts[place] : "nothing"
      let before = place > 0 ? "After \(World.list(Array(texts.prefix(place))))" : "First"
      return "\(before), this was to happen: \(expected). What happened: \(happened)."
    }
  }
}
