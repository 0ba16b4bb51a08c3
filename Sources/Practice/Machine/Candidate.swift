/// Whom a decision may let go on.
struct Candidate: Hashable {
  /// The kind in the upper half, a number in the lower: 0 is nobody.
  private let code: UInt64

  private init(_ kind: UInt64, _ number: UInt32) { code = kind << 32 | UInt64(number) }

  static let nobody = Candidate(0, 0)

  /// A task goes on.
  static func task(_ id: UInt32) -> Candidate { Candidate(0, id) }

  /// An actor takes its turn, which this task has asked for. A turn has a priority of its own: the task may be fast and the actor slow.
  static func turn(askedBy id: UInt32) -> Candidate { Candidate(1, id) }

  /// A timer fires; alarms are numbered in order of their setting.
  static func alarm(_ order: Int) -> Candidate { Candidate(2, UInt32(truncatingIfNeeded: order)) }

  var kind: Kind { Kind(rawValue: Int(code >> 32)) ?? .task }
  var number: UInt32 { UInt32(truncatingIfNeeded: code) }

  enum Kind: Int { case task, turn, alarm }

  /// The task whose going on it is; 0 for a timer.
  var task: UInt32 { kind == .alarm ? 0 : number }

  /// The task, and the turns of actors that it asks for.
  var faces: [Candidate] { kind == .alarm ? [self] : [.task(number), .turn(askedBy: number)] }

  func isSameTask(as other: Candidate) -> Bool { number == other.number && (kind == .alarm) == (other.kind == .alarm) }

  /// A number that depends on `seed` and on nothing else of the run: above 0.
  func lot(seed: UInt64) -> Int64 { Int64(bitPattern: SplitMix.mixed(seed &+ code &* 0x9E37_79B9_7F4A_7C15) >> 1) | 1 }
}
