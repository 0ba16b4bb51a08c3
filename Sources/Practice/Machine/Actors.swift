/// The actors, and other serial executors, that tasks of a recorded run have waited for.
struct Actors: ~Copyable {
  private struct Entry {
    var name: String
    /// Tasks that wait for it.
    var waiting = 0
  }

  private var places = AddressTable()
  private var entries: [Entry] = []
  private var addresses: [UInt] = []
  /// Actors of each type so far.
  private var count: [String: Int] = [:]

  /// A task begins to wait for the actor at `address`.
  ///
  /// - Returns: What it is called, by its type and from the second of a type on by its number, and how many wait for it now.
  mutating func wait(for address: UInt) -> (name: String, waiting: Int) {
    let place = places[address] ?? add(address)
    entries[place].waiting += 1
    return (entries[place].name, entries[place].waiting)
  }

  /// A task that waited goes on.
  mutating func goOn(_ address: UInt) {
    guard let place = places[address], entries[place].waiting > 0 else { return }
    entries[place].waiting -= 1
  }

  /// Its memory is not given out again in this run, even when it has ended: its name stays its own.
  private mutating func add(_ address: UInt) -> Int {
    keepMemory(address)
    let type = Self.typeName(address)
    count[type, default: 0] += 1
    let number = count[type] ?? 1
    places.set(address, entries.count)
    entries.append(Entry(name: number == 1 ? type : "\(type) \(number)"))
    addresses.append(address)
    return entries.count - 1
  }

  /// Forgets everything: a new run begins.
  mutating func removeAll() {
    for address in addresses { freeMemory(address) }
    places.removeAll()
    entries.removeAll(keepingCapacity: true)
    addresses.removeAll(keepingCapacity: true)
    count.removeAll(keepingCapacity: true)
  }

  /// The type of the actor at an address, such as "Account".
  static func typeName(_ address: UInt) -> String {
    var length = 0
    guard address != 0, let name = laneActorName(address, &length) else { return "" }
    let text = String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
    return text == "MainFace" ? "MainActor" : text
  }
}
