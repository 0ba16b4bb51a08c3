import Running

/// One line of a journal: a verdict, the key of what it is about, and a hash that tells a damaged line from a whole one.
///
/// `{"key":"<32 digits>","hash":"<16 digits>","verdict":{...}}`
struct JournalLine: Equatable, Sendable {
  /// The first line of every journal.
  static let header = Array(#"{"lanes":"grade","format":1}"#.utf8)

  let key: String
  /// The JSON of a ``StoredVerdict``, without newlines.
  let verdict: [UInt8]

  init(key: String, verdict: [UInt8]) { (self.key, self.verdict) = (key, verdict) }

  /// Reads a line without its newline; `nil` unless it is whole.
  init?(_ line: ArraySlice<UInt8>) {
    let head = Array(line.prefix(Self.headLength))
    guard head.count == Self.headLength, line.count > Self.headLength, line.last == UInt8(ascii: "}") else { return nil }
    let verdict = Array(line.dropFirst(Self.headLength).dropLast())
    key = String(decoding: head[8..<40], as: UTF8.self)
    self.verdict = verdict
    guard head == Self.head(key: key, verdict: verdict) else { return nil }
  }

  /// The line with its newline.
  var bytes: [UInt8] { Self.head(key: key, verdict: verdict) + verdict + Array("}\n".utf8) }

  private static let headLength = head(key: String(repeating: "0", count: 32), verdict: []).count

  private static func head(key: String, verdict: [UInt8]) -> [UInt8] {
    let digits = String(StableHash.xxh64(verdict), radix: 16)
    let hash = String(repeating: "0", count: 16 - digits.count) + digits
    return Array(#"{"key":"\#(key)","hash":"\#(hash)","verdict":"#.utf8)
  }
}
