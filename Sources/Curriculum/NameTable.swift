/// Names of the form `lesson/item`, and what is typed for them.
struct NameTable {
  struct Entry: Equatable {
    let name: String
    let lesson: String
    let item: String
    /// The lesson's number; -1 where it is not known.
    let number: Int
    /// Whether typing only the lesson can mean this item.
    let standsForLesson: Bool

    init(_ name: String, number: Int = -1, standsForLesson: Bool = true) {
      self.name = name
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      lesson = parts.first ?? ""
      item = parts.count > 1 ? parts[1] : ""
      self.number = number
      self.standsForLesson = standsForLesson
    }

    fileprivate enum Match { case exact, beginning }

    fileprivate func lessonMatch(_ typed: some StringProtocol) -> Match? {
      // The folder's name counts too: completion in a shell types it.
      let digits = typed.prefix { $0.isASCII && $0.isNumber }
      if number >= 0, !digits.isEmpty, Int(digits) == number {
        let rest = typed.dropFirst(digits.count)
        if rest.isEmpty || rest == "-\(lesson)" { return .exact }
      }
      if typed == lesson { return .exact }
      return !typed.isEmpty && lesson.hasPrefix(typed) ? .beginning : nil
    }
  }

  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  func resolve(_ raw: String) -> Resolution {
    let typed = Self.cleaned(raw)
    guard !typed.isEmpty else { return .unknown(nearest: nil) }
    let matches = typed.contains("/") ? slashed(typed) : plain(typed)
    // Each tier is a weaker way to mean a name; the first that means anything decides.
    for tier in matches where !tier.isEmpty {
      return tier.count == 1 ? .found(tier[0].name) : .ambiguous(tier.map(\.name))
    }
    return .unknown(nearest: closest(to: typed))
  }

  private func slashed(_ typed: String) -> [[Entry]] {
    let parts = typed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let inLesson = entries.compactMap { entry in entry.lessonMatch(parts[0]).map { (entry, $0) } }
    func pick(_ match: Entry.Match, _ test: (Entry) -> Bool) -> [Entry] {
      inLesson.filter { $0.1 == match && test($0.0) }.map(\.0)
    }
    let item = parts[1]
    return [
      pick(.exact) { $0.item == item }, pick(.exact) { $0.item.hasPrefix(item) },
      pick(.beginning) { $0.item == item }, pick(.beginning) { $0.item.hasPrefix(item) },
    ]
  }

  private func plain(_ typed: String) -> [[Entry]] {
    [
      entries.filter { $0.standsForLesson && $0.lessonMatch(typed) == .exact },
      entries.filter { $0.item == typed },
      entries.filter { $0.standsForLesson && $0.lessonMatch(typed) == .beginning || $0.item.hasPrefix(typed) && !$0.item.isEmpty },
    ]
  }

  private func closest(to typed: String) -> String? {
    if let name = nearest(to: typed, in: entries.map(\.name)) { return name }
    let items = entries.filter { !$0.item.isEmpty }
    let part = typed.split(separator: "/").last.map(String.init) ?? typed
    if let item = nearest(to: part, in: items.map(\.item)) { return items.first { $0.item == item }?.name }
    let lessons = entries.filter(\.standsForLesson)
    let first = typed.split(separator: "/").first.map(String.init) ?? typed
    return nearest(to: first, in: lessons.map(\.lesson)).flatMap { lesson in lessons.first { $0.lesson == lesson }?.name }
  }

  /// Without what completion and copying leave behind: spaces, a slash at the end, the file's ending, capital letters.
  private static func cleaned(_ raw: String) -> String {
    var text = raw.lowercased()
    while text.last?.isWhitespace == true || text.last == "/" { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    if text.hasSuffix(".swift") { text.removeLast(6) }
    return text
  }
}
