import Yams

extension YamlError {
  /// The error as one of a lesson's file.
  func diagnostic(at origin: Settings.Origin, what: String) -> Diagnostic {
    func problem(_ message: String, _ mark: Mark?, fix: String) -> Diagnostic {
      Diagnostic(
        file: origin.file, line: origin.lines + (mark?.line ?? 1), column: origin.columns + (mark?.column ?? 1),
        message: "the \(what) is not YAML: \(message)", fix: fix)
    }
    switch self {
    case .scanner(_, let message, let mark, _), .parser(_, let message, let mark, _), .composer(_, let message, let mark, _):
      return problem(message, mark, fix: "put values that contain ':', '#', brackets or quotation marks in quotation marks")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return problem("\(names) is written twice", context.mark, fix: "keep one of them")
    case .reader(let message, _, _, _):
      return problem(message, nil, fix: "remove control characters")
    default:
      return problem("it cannot be read", nil, fix: "write plain YAML")
    }
  }
}
