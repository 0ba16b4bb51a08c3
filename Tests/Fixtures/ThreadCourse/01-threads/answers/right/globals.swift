import Practice
import Synchronization

final class Entry {
  var words: [String] = []
  var sum = 0
}

enum Tables {
  static let doubled: [Int: Int] = Dictionary(uniqueKeysWithValues: (0..<100).map { ($0, $0 * 2) })
}

let entries = Mutex<[Int: Entry]>([:])

struct Tally: Counting {
  private static let ids = Atomic(0)
  private let id: Int

  init() { id = Self.ids.add(1, ordering: .relaxed).newValue }

  func add(_ number: Int) async {
    for _ in 0..<10 {
      entries.withLock { entries in
        let entry = entries[id] ?? Entry()
        entry.words.append("\(number)")
        entries[id] = entry
      }
    }
    entries.withLock { $0[id]?.sum += (Tables.doubled[number] ?? 0) / 2 }
  }
  func total() async -> Int { entries.withLock { $0[id]?.sum ?? 0 } }
}

func makeCounter() -> any Counting { Tally() }
