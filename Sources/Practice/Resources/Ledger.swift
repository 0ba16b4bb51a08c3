import Synchronization

extension World {
  /// How often resources were opened and closed, as it stands when it is asked for.
  public struct Ledger: Sendable {
    /// Whose it is, such as "database".
    public let name: String
    /// How many were opened; attempts that failed are left out.
    public internal(set) var opened = 0
    /// How many were closed, those whose closing reported an error included.
    public internal(set) var closed = 0
    /// What was done to something that was not open, a sentence each: "connection 2 was used after it was closed."
    public internal(set) var misuses: [String] = []

    /// How many are open.
    public var open: Int { opened - closed }
  }
}

/// A ledger that several resources share.
final class Books: Sendable {
  private let ledger: Mutex<World.Ledger>
  let journal: Journal

  init(_ name: String, _ journal: Journal) {
    ledger = Mutex(World.Ledger(name: name))
    self.journal = journal
  }

  var current: World.Ledger { ledger.withLock { $0 } }

  func opened(_ name: String) {
    ledger.withLock { $0.opened += 1 }
    journal.note("\(name) opened")
  }

  func closed(_ name: String) {
    ledger.withLock { $0.closed += 1 }
    journal.note("\(name) closed")
  }

  func misused(_ sentence: String) { ledger.withLock { $0.misuses.append(sentence) } }
}

extension World.Claim where Subject == World.Ledger {
  /// All that was opened has been closed.
  public static var allClosed: Self {
    Self { ledger in
      ledger.open == 0
        ? nil : "\(ledger.name): opened \(ledger.opened), closed \(ledger.closed); still open: \(ledger.open).".sentence
    }
  }

  /// Nothing was used before it was opened or after it was closed, and nothing was closed twice.
  public static var neverMisused: Self { Self { $0.misuses.first?.sentence } }
}
