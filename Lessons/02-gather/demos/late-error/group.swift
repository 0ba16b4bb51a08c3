import Practice

@main struct Group {
  static func main() async throws {
    let api = Service("api")
    api.script("hotel", latency: .milliseconds(300))
    api.fail("train", "sold out")

    do {
      let trip = try await withThrowingTaskGroup(of: String.self) { group in
        for key in ["hotel", "train"] {
          group.addTask(name: key) { try await api.call(key) }
        }
        var answers: [String] = []
        //: Takes whatever ends first, and here that is the failure.
        for try await answer in group { answers.append(answer) }
        return answers
      }
      print(trip)
    } catch {
      mark("you hear of it")
      print(error)
    }
  }
}
