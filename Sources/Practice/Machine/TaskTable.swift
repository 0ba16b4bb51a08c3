import Recording

/// What the machine knows of a task of the program.
struct TaskRecord {
  /// Numbered from 1 in each run, in order of creation.
  var id: UInt32
  var address: UInt
  var kind: TaskKind
  /// Counts the unnamed tasks of its kind, from 1.
  var number: Int
  var parent: UInt32
  var name: String
  /// A task of the check's own, or its root: no finding concerns it.
  var isOwn: Bool
  /// Kept alive by the machine until it has ended.
  var isRetained: Bool
  /// When the alarm it set last is due; gone once it has suspended for it.
  var alarm: Int64?
  /// The calls to simulated services it is in, the innermost last, such as "api users/1".
  var calls: [(region: Int64, label: String)] = []
  /// Suspended, as far as the machine saw; a fresh or woken task is not.
  var isSuspended = false
  /// Until when it sleeps, if it does.
  var sleepsUntil: Int64?
  var isKnownCancelled = false
}

/// The unfinished tasks of a run, by address.
struct TaskTable {
  private var slots: [UInt: Int32] = [:]
  private var records: [TaskRecord] = []
  private var free: [Int32] = []
  private var created: UInt32 = 0
  private var unnamed: [TaskKind: Int] = [:]

  /// How many tasks are unfinished.
  var count: Int { slots.count }

  /// The unfinished tasks in order of creation.
  var unfinished: [TaskRecord] {
    slots.values.map { records[Int($0)] }.sorted { $0.id < $1.id }
  }

  /// Where the unfinished tasks stand, in no order that means anything.
  var indices: [Int] { slots.values.map(Int.init) }

  func index(of address: UInt) -> Int? { slots[address].map(Int.init) }

  subscript(index: Int) -> TaskRecord {
    get { records[index] }
    _modify { yield &records[index] }
  }

  subscript(address address: UInt) -> TaskRecord? { slots[address].map { records[Int($0)] } }

  mutating func add(_ address: UInt, kind: TaskKind, parent: UInt32, name: String, isOwn: Bool, isRetained: Bool) -> Int {
    created += 1
    if name.isEmpty { unnamed[kind, default: 0] += 1 }
    let record = TaskRecord(
      id: created, address: address, kind: kind, number: unnamed[kind] ?? 0, parent: parent, name: name, isOwn: isOwn,
      isRetained: isRetained)
    if let slot = free.popLast() {
      records[Int(slot)] = record
      slots[address] = slot
      return Int(slot)
    }
    records.append(record)
    slots[address] = Int32(records.count - 1)
    return records.count - 1
  }

  mutating func remove(_ address: UInt) {
    if let slot = slots.removeValue(forKey: address) { free.append(slot) }
  }

  /// Forgets everything: a new run begins.
  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    free.removeAll(keepingCapacity: true)
    created = 0
    unnamed.removeAll(keepingCapacity: true)
  }
}

extension TaskRecord {
  /// How messages call it: by its name, or like the lanes of a timeline by its kind and number.
  var title: String {
    if !name.isEmpty { return "'\(name)'" }
    return switch kind {
    case .main: "main"
    case .groupChild: "child \(number)"
    case .asyncLet: "async let \(number)"
    case .unstructured: "task \(number)"
    case .detached: "detached \(number)"
    }
  }
}
