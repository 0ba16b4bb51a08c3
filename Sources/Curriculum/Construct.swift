/// A construct that an exercise may forbid, as its `forbid` key spells it.
package enum Construct: Hashable, Sendable {
  /// `@preconcurrency`, whatever its arguments.
  case attribute(String)
  /// `@unchecked Sendable`.
  case attributed(attribute: String, type: String)
  /// `nonisolated(unsafe)`.
  case modifier(String, String)
  /// `import Dispatch`.
  case importing(String)
  /// `Task.detached`.
  case member(of: String, String)
  /// A type or a function: `Task`, `usleep`.
  case name(String)

  /// Reads what an author wrote; spaces do not matter.
  ///
  /// - Returns: `nil` if it is none of these forms.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let joined = words.joined()
    if let first = words.first, first.hasPrefix("@") {
      let attribute = String(first.dropFirst())
      guard Self.isName(attribute) else { return nil }
      switch words.count {
      case 1: self = .attribute(attribute)
      case 2 where Self.isName(words[1]): self = .attributed(attribute: attribute, type: words[1])
      default: return nil
      }
    } else if words.first == "import" {
      guard words.count == 2, Self.isName(words[1]) else { return nil }
      self = .importing(words[1])
    } else if joined.hasSuffix(")"), let open = joined.firstIndex(of: "(") {
      let (name, detail) = (String(joined[..<open]), String(joined[joined.index(after: open)...].dropLast()))
      guard Self.isName(name), Self.isName(detail) else { return nil }
      self = .modifier(name, detail)
    } else {
      let parts = joined.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.allSatisfy(Self.isName), words.count == 1 || parts.count == 2 else { return nil }
      switch parts.count {
      case 1: self = .name(parts[0])
      case 2: self = .member(of: parts[0], parts[1])
      default: return nil
      }
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }
}

extension Construct: CustomStringConvertible {
  package var description: String {
    switch self {
    case .attribute(let name): "@\(name)"
    case .attributed(let attribute, let type): "@\(attribute) \(type)"
    case .modifier(let name, let detail): "\(name)(\(detail))"
    case .importing(let module): "import \(module)"
    case .member(let type, let name): "\(type).\(name)"
    case .name(let name): name
    }
  }
}
