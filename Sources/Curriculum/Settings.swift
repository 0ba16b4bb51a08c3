import Yams

/// The keys and values of one YAML mapping in a lesson's file, each read once, with complaints that point into that file.
struct Settings {
  /// Where the YAML text stands: the line before its first one, and the columns its lines were moved to the left by.
  struct Origin {
    let file: String
    let lines: Int
    let columns: Int
  }

  /// Complaints so far.
  private(set) var problems = [Diagnostic]()
  private let origin: Origin
  private let place: (line: Int, column: Int)
  private var values = [String: Node]()

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - yaml: The text; empty is a mapping without keys.
  ///   - origin: Where it stands.
  ///   - keys: Every key that may occur.
  ///   - what: What the mapping is called in complaints, such as "front matter".
  init(_ yaml: String, at origin: Origin, keys: [String], what: String) {
    self.origin = origin
    place = (max(1, origin.lines), 1)
    do {
      guard let node = try Yams.compose(yaml: yaml) else { return }
      guard let mapping = node.mapping else {
        complain(node, "the \(what) is not a list of keys and values", "write lines such as 'key: value'")
        return
      }
      take(mapping, keys: keys, what: what)
    } catch let error as YamlError {
      problems.append(error.diagnostic(at: origin, what: what))
    } catch {
      problems.append(
        Diagnostic(file: origin.file, line: place.line, message: "the \(what) cannot be read", fix: "write plain YAML"))
    }
  }

  private init(_ mapping: Node.Mapping, at origin: Origin, keys: [String], what: String) {
    self.origin = origin
    place = (origin.lines + (mapping.mark?.line ?? 1), origin.columns + (mapping.mark?.column ?? 1))
    take(mapping, keys: keys, what: what)
  }

  private mutating func take(_ mapping: Node.Mapping, keys: [String], what: String) {
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        complain(key, "a key of the \(what) is not a word", "write lines such as 'key: value'")
        continue
      }
      guard keys.contains(name) else {
        let fix = nearest(to: name, in: keys).map { "write '\($0)'" } ?? "use one of \(keys.joined(separator: ", "))"
        complain(key, "the \(what) has no key '\(name)'", fix)
        continue
      }
      values[name] = value
    }
  }

  private mutating func complain(_ node: Node, _ message: String, _ fix: String) {
    problems.append(diagnostic(node, message, fix))
  }

  private func diagnostic(_ node: Node, _ message: String, _ fix: String) -> Diagnostic {
    Diagnostic(
      file: origin.file, line: origin.lines + (node.mark?.line ?? 1), column: origin.columns + (node.mark?.column ?? 1),
      message: message, fix: fix)
  }

  /// Whether a key was written.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// Adds a complaint about a key's value, or about the whole mapping when the key is absent.
  mutating func reject(_ key: String, _ message: String, fix: String) {
    guard let node = values[key] else {
      problems.append(Diagnostic(file: origin.file, line: place.line, column: place.column, message: message, fix: fix))
      return
    }
    complain(node, message, fix)
  }

  /// Adds complaints found elsewhere.
  mutating func add(_ more: [Diagnostic]) { problems += more }
}

extension Settings {
  /// A text that is not empty; nil when absent or wrong.
  mutating func string(_ key: String) -> String? {
    guard let node = values[key] else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      reject(key, "'\(key)' is not a text", fix: "write one value after '\(key):'")
      return nil
    }
    return text
  }

  /// A text that must be there; complains when it is not.
  mutating func required(_ key: String, fix: String) -> String? {
    if values[key] == nil { reject(key, "'\(key)' is missing", fix: fix) }
    return string(key)
  }

  /// A whole number in a range; nil when absent or wrong.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = values[key] else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      let written = node.scalar.map { " '\($0.string)'" } ?? ""
      reject(
        key, "'\(key)'\(written) is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        fix: "write '\(key): \(range.lowerBound)' or more")
      return nil
    }
    return number
  }

  /// A list of texts; nil when absent or wrong.
  mutating func strings(_ key: String) -> [String]? {
    guard let node = values[key] else { return nil }
    guard let sequence = node.sequence else {
      reject(key, "'\(key)' is not a list", fix: "write '\(key): [one, two]'")
      return nil
    }
    return sequence.compactMap { element in
      if let text = element.scalar?.string, !text.isEmpty { return text }
      complain(element, "an element of '\(key)' is not a text", "put it in quotation marks")
      return nil
    }
  }

  /// A map from text to text; empty when absent or wrong.
  mutating func pairs(_ key: String) -> [String: String] {
    guard let node = values[key] else { return [:] }
    guard let mapping = node.mapping else {
      reject(key, "'\(key)' is not a map", fix: "write lines such as '  900: the sentence' under it")
      return [:]
    }
    var pairs = [String: String]()
    for (name, value) in mapping {
      if let name = name.scalar?.string, let text = value.scalar?.string {
        pairs[name] = text
      } else {
        complain(value, "an entry of '\(key)' is not a text", "write '  900: the sentence'")
      }
    }
    return pairs
  }

  /// One of an enumeration's raw values; nil when absent or wrong.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = string(key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue)
    let fix = nearest(to: text, in: all).map { "write '\(key): \($0)'" } ?? "use one of \(all.joined(separator: ", "))"
    reject(key, "'\(key)' cannot be '\(text)'", fix: fix)
    return nil
  }

  /// A list whose elements are names, or maps with the key `name` and others; nil when absent or wrong.
  ///
  /// - Parameter read: Called for each with its name and its settings (without keys for a bare name).
  mutating func items(_ key: String, keys: [String], what: String, read: (String, inout Settings) -> Void) -> Bool {
    guard let node = values[key] else { return false }
    guard let sequence = node.sequence else {
      reject(key, "'\(key)' is not a list", fix: "write '\(key): [one, two]'")
      return false
    }
    for element in sequence {
      if let name = element.scalar?.string, !name.isEmpty {
        let here = Origin(file: origin.file, lines: origin.lines, columns: origin.columns)
        var inner = Settings(Node.Mapping([], .implicit, .any, element.mark), at: here, keys: keys, what: what)
        read(name, &inner)
        problems += inner.problems
      } else if let mapping = element.mapping {
        var inner = Settings(mapping, at: origin, keys: keys, what: what)
        if let name = inner.required("name", fix: "begin the element with 'name:'") { read(name, &inner) }
        problems += inner.problems
      } else {
        complain(element, "an element of '\(key)' is neither a name nor a map", "write a name")
      }
    }
    return true
  }
}
