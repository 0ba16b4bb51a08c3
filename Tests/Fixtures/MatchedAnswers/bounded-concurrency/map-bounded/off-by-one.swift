//! fails like: one-too-many
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  var found = [String: String]()
  try await withThrowingTaskGroup(of: [String].self) { children in
    var waiting = keys[...]
    func add() {
      if let key = waiting.popFirst() { children.addTask { [key, try await api.call(key)] } }
    }
    for _ in 0...limit { add() }
    while let pair = try await children.next() {
      found[pair[0]] = pair[1]
      add()
    }
  }
  return keys.map { found[$0] ?? "" }
}
