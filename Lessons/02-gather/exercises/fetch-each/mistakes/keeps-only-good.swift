//! caught by: C2
//! The caller cannot tell which key failed: the failures are gone, and the answers have moved up into their places.
import Practice

func fetchEach(_ keys: [String], from api: Service) async -> [Result<String, any Error>] {
  await withTaskGroup(of: (Int, String?).self) { group in
    for (index, key) in keys.enumerated() {
      group.addTask { (index, try? await api.call(key)) }
    }
    var answers = [String?](repeating: nil, count: keys.count)
    for await (index, answer) in group {
      answers[index] = answer
    }
    return answers.compactMap { $0 }.map { .success($0) }
  }
}
