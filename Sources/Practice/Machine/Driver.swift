import Glibc

/// Somebody outside who makes the decisions of a run: a program that listens at the Unix socket `LANES_DRIVE`.
///
/// For each decision it is sent a line such as `12 task:3 turn:2 alarm:1`: the decision's number and the candidates in order of arrival, as
/// task numbers of the recording; an actor's turn is named after the task that asked for it. It answers with a line that holds the chosen
/// one's place, from 0. When it hangs up, or answers with something else, the first one is taken from then on.
// @unchecked: only the holder of the baton asks.
final class Driver: @unchecked Sendable {
  static let shared: Driver? = getenv("LANES_DRIVE").flatMap { Driver(path: $0) }

  private let socket: Int32
  private var isListening = true
  /// An answer is awaited: as long as it takes, nobody is stuck.
  private(set) var isAsking = false

  private init?(path: UnsafePointer<CChar>) {
    socket = laneDriverConnect(path)
    if socket < 0 { return nil }
  }

  /// Asks, and waits for the answer in real time.
  ///
  /// - Returns: A place among `candidates`.
  func choose(_ candidates: [Candidate], decision: Int) -> Int {
    guard isListening else { return 0 }
    isAsking = true
    defer { isAsking = false }
    let question = "\(decision) \(candidates.map(\.description).joined(separator: " "))\n"
    let answer = Int(laneDriverAsk(socket, question))
    guard candidates.indices.contains(answer) else {
      isListening = false
      return 0
    }
    return answer
  }
}

extension Candidate: CustomStringConvertible {
  var description: String { "\(kind):\(number)" }
}
