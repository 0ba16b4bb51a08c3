/// Small numbers by address: a hash table with open addressing, which answers in a few nanoseconds. It is asked several times a step.
///
/// Addresses are not 0. Linear probing, at most half full, with backward-shift deletion (Knuth, TAOCP 3, 6.4, algorithm R).
struct AddressTable {
  private var addresses: [UInt] = Array(repeating: 0, count: 64)
  private var numbers: [Int32] = Array(repeating: 0, count: 64)
  private(set) var count = 0

  /// - Complexity: O(1) on average.
  subscript(address: UInt) -> Int? {
    let place = place(of: address)
    return addresses[place] == 0 ? nil : Int(numbers[place])
  }

  mutating func set(_ address: UInt, _ number: Int) {
    if 2 * (count + 1) > addresses.count { grow() }
    let place = place(of: address)
    if addresses[place] == 0 { count += 1 }
    addresses[place] = address
    numbers[place] = Int32(number)
  }

  /// - Returns: What was there.
  mutating func remove(_ address: UInt) -> Int? {
    var hole = place(of: address)
    guard addresses[hole] != 0 else { return nil }
    let number = Int(numbers[hole])
    count -= 1
    // What was pushed beyond the hole by it moves up, so that no search stops too early.
    var next = hole
    while true {
      next = (next + 1) & mask
      guard addresses[next] != 0 else { break }
      let wished = home(of: addresses[next])
      let isBetween = hole <= next ? hole < wished && wished <= next : hole < wished || wished <= next
      if isBetween { continue }
      addresses[hole] = addresses[next]
      numbers[hole] = numbers[next]
      hole = next
    }
    addresses[hole] = 0
    return number
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    for place in addresses.indices { addresses[place] = 0 }
    count = 0
  }

  private var mask: Int { addresses.count - 1 }

  /// Fibonacci hashing (Knuth, TAOCP 3, 6.4).
  private func home(of address: UInt) -> Int { Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask }

  private func place(of address: UInt) -> Int {
    var place = home(of: address)
    while addresses[place] != 0, addresses[place] != address { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(addresses, numbers).filter { $0.0 != 0 }
    addresses = Array(repeating: 0, count: 2 * addresses.count)
    numbers = Array(repeating: 0, count: addresses.count)
    count = 0
    for (address, number) in old { set(address, Int(number)) }
  }
}
