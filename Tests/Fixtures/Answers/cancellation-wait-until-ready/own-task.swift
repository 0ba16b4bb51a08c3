import Practice

private actor Watch {
  private let api: Service
  private var asked = 0

  init(_ api: Service) { self.api = api }

  func isReady(_ job: String) async throws -> Bool {
    asked += 1
    return try await api.call(job) == "ready"
  }

  var count: Int { asked }
}

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  let watch = Watch(api)
  let polling = Task {
    while true {
      let isReady = try await watch.isReady(job)
      if isReady { return await watch.count }
      try await Task.sleep(for: pause)
    }
  }
  return try await withTaskCancellationHandler {
    try await polling.value
  } onCancel: {
    polling.cancel()
  }
}
