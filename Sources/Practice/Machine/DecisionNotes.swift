internal import Glibc
import Recording

/// How a run went, decision by decision, in memory that is shared with the process that asked for it: it stands there also when the run
/// ends its process.
final class DecisionNotes {
  /// Decisions that there is room for; a run with more is no small one, and is not made smaller.
  private static let room = 1 << 16

  /// The counts of decisions and deviations, the width of each decision, then a point and a rank for each deviation.
  private let base: UnsafeMutablePointer<Int32>
  private static let size = (2 + 3 * room) * MemoryLayout<Int32>.stride

  /// - Returns: `nil` if the system gives no shared memory.
  init?() {
    let flags = MAP_SHARED | MAP_ANONYMOUS
    guard let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else { return nil }
    base = memory.bindMemory(to: Int32.self, capacity: Self.size / MemoryLayout<Int32>.stride)
  }

  deinit { munmap(base, Self.size) }

  /// A run begins.
  func clear() { (base[0], base[1]) = (0, 0) }

  /// A decision among `width` candidates.
  ///
  /// - Parameter rank: Where another candidate went on than ``Schedule/Strategy/straight`` would have chosen, its rank; else 0.
  func add(width: Int, rank: Int) {
    let point = base[0]
    base[0] += 1
    guard point < Self.room else { return }
    base[2 + Int(point)] = Int32(clamping: width)
    guard rank != 0 else { return }
    let place = 2 + Self.room + 2 * Int(base[1])
    (base[place], base[place + 1]) = (point, Int32(clamping: rank))
    base[1] += 1
  }

  /// Whether every decision found room.
  var isComplete: Bool { base[0] <= Self.room }

  /// How many candidates each decision had.
  var widths: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: base + 2, count: min(max(Int(base[0]), 0), Self.room)) }

  /// The decisions that were not those of ``Schedule/Strategy/straight``.
  var deviations: [Schedule.Deviation] {
    (0..<min(max(Int(base[1]), 0), Self.room)).map { index in
      let place = 2 + Self.room + 2 * index
      return Schedule.Deviation(point: Int(base[place]), rank: Int(base[place + 1]))
    }
  }
}
