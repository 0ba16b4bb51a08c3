import Recording

/// What the machine knows of a task of the program.
struct TaskRecord {
  /// Numbered from 1 in each run, in order of creation.
  var id: UInt32
  /// 0 once it has ended.
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
  /// The address of the task that created it, while it may still begin in the middle of that one's step; 0 for none.
  var beginsInside: UInt = 0
  /// When the alarm it set last is due; gone once it has suspended for it.
  var alarm: Int64?
  /// The calls to simulated services it is in, the innermost last, such as "api users/1"; some a task may still be in at the end of a run.
  var calls: [(region: Int64, label: String, mayRemain: Bool)] = []
  /// Suspended, as far as the machine saw; a fresh or woken task is not.
  var isSuspended = false
  /// Until when it sleeps, if it does.
  var sleepsUntil: Int64?
  var isKnownCancelled = false
  /// It gives way: it is ready, though it suspends.
  var yields = false
  /// What it has been waiting for since it suspended last, as the runtime says.
  var waitKind = RuntimeWait.unknown
  /// The task or actor of ``waitKind``, by address.
  var waitObject: UInt = 0
  /// Another task has waited for it: its result is read.
  var isAwaited = false
  /// How often it resumed after it had been cancelled.
  var stepsAfterCancel = 0
  /// Where it was started.
  var startedAt = Places()
}

/// The unfinished tasks of a run, by address.
struct TaskTable: ~Copyable {
  private var places = AddressTable()
  private var records: [TaskRecord] = []
  private var free: [Int] = []
  private var created: UInt32 = 0
  private var unnamed: [TaskKind: Int] = [:]

  /// How many tasks are unfinished.
  var count: Int { places.count }

  /// How many were unfinished at the same time in this run, at most.
  var peak: Int { records.count }

  /// The unfinished tasks in order of creation.
  var unfinished: [TaskRecord] { indices.map { records[$0] }.sorted { $0.id < $1.id } }

  /// Where the unfinished tasks stand, in no order that means anything.
  var indices: [Int] { records.indices.filter { records[$0].address != 0 } }

  func index(of address: UInt) -> Int? { places[address] }

  subscript(index: Int) -> TaskRecord {
    _read { yield records[index] }
    _modify { yield &records[index] }
  }

  subscript(address address: UInt) -> TaskRecord? { places[address].map { records[$0] } }

  /// The unfinished task with a number.
  func unfinished(_ id: UInt32) -> TaskRecord? { records.first { $0.id == id && $0.address != 0 } }

  /// The number of the task at an address; 0 for none.
  func id(at address: UInt) -> UInt32 { places[address].map { records[$0].id } ?? 0 }

  mutating func add(_ address: UInt, kind: TaskKind, parent: UInt32, name: String, isOwn: Bool, isRetained: Bool) -> Int {
    created += 1
    if name.isEmpty { unnamed[kind, default: 0] += 1 }
    let record = TaskRecord(
      id: created, address: address, kind: kind, number: unnamed[kind] ?? 0, parent: parent, name: name, isOwn: isOwn,
      isRetained: isRetained)
    let index = free.popLast() ?? records.count
    if index == records.count { records.append(record) } else { records[index] = record }
    places.set(address, index)
    return index
  }

  /// A number for something that has a lane and is no task.
  mutating func nextNumber() -> UInt32 {
    created += 1
    return created
  }

  mutating func remove(_ address: UInt) {
    guard let index = places.remove(address) else { return }
    records[index].address = 0
    free.append(index)
  }

  /// Forgets everything: a new run begins.
  mutating func removeAll() {
    places.removeAll()
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
    case .thread: "thread \(number)"
    }
  }
}
