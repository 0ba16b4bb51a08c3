import Practice

/// Which text is the newest.
private actor Newest {
  private var number = 0
  private var asking: (number: Int, task: Task<String, any Error>)?

  func next() -> Int {
    asking?.task.cancel()
    asking = nil
    number += 1
    return number
  }

  func ask(_ text: String, number: Int, api: Service) -> Task<String, any Error>? {
    guard number == self.number else { return nil }
    let task = Task { try await api.call(text) }
    asking = (number, task)
    return task
  }

  func isNewest(_ number: Int) -> Bool { number == self.number }
}

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  let newest = Newest()
  await withDiscardingTaskGroup { group in
    for await text in typed {
      let number = await newest.next()
      group.addTask {
        guard (try? await Task.sleep(for: .milliseconds(200))) != nil else { return }
        guard let asking = await newest.ask(text, number: number, api: api) else { return }
        let answer = await withTaskCancellationHandler {
          await asking.result
        } onCancel: {
          asking.cancel()
        }
        if case .success(let answer) = answer, await newest.isNewest(number), !Task.isCancelled { show(answer) }
      }
    }
  }
}
