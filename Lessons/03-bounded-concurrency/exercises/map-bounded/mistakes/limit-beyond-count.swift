//! caught by: crash
//! There may be fewer keys than places: the first batch must not be longer than the keys.
import Practice

func fetchAll(_ keys: [String], limit: Int, from api: Service) async throws -> [String] {
  try await withThrowingTaskGroup(of: (Int, String).self) { group in
    var answers = [String](repeating: "", count: keys.count)
    for index in 0..<limit {
      let key = keys[index]
      group.addTask { (index, try await api.call(key)) }
    }
    var upcoming = limit
    while let (done, answer) = try await group.next() {
      answers[done] = answer
      if upcoming < keys.count {
        let (index, key) = (upcoming, keys[upcoming])
        group.addTask { (index, try await api.call(key)) }
        upcoming += 1
      }
    }
    return answers
  }
}
