//! caught by: C4
//! A missing answer was hidden, not reported: `try?` made it nil and `compactMap` closed the gap.
import Practice

func fetchAll(_ keys: [String], from api: Service) async throws -> [String] {
  await withTaskGroup(of: (Int, String?).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask { (index, try? await api.call(key)) }
    }
    var answers = [String?](repeating: nil, count: keys.count)
    for await (index, answer) in group {
      answers[index] = answer
    }
    return answers.compactMap { $0 }
  }
}
