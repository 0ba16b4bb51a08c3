import Practice

/// Two children for the two halves of the keys, down to single keys.
func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  if keys.isEmpty { return [] }
  if keys.count == 1 { return [try await api.call(keys[0])] }
  let middle = keys.count / 2
  return try await withThrowingTaskGroup(of: (isFirst: Bool, answers: [String]).self) { group in
    group.addTask { (true, try await fetchAll(Array(keys[..<middle]), from: api)) }
    group.addTask { (false, try await fetchAll(Array(keys[middle...]), from: api)) }
    var (first, second) = ([String](), [String]())
    while let half = try await group.next() {
      if half.isFirst {
        first = half.answers
      } else {
        second = half.answers
      }
    }
    return first + second
  }
}
