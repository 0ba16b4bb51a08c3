import Practice

func waitUntilReady(_ job: String, every pause: Duration, api: Service) async throws -> Int {
  try await ask(api, about: job, attempt: 1, pausing: pause)
}

private func ask(_ api: Service, about job: String, attempt: Int, pausing pause: Duration) async throws -> Int {
  let answer = try await api.call(job)
  if answer == "ready" { return attempt }
  try await Task.sleep(for: pause)
  return try await ask(api, about: job, attempt: attempt + 1, pausing: pause)
}
