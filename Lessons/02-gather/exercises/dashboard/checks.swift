import Practice

/// What the first page shows.
struct Dashboard: Equatable, Sendable {
  var name: String
  var unread: Int
  /// Clear until somebody says otherwise.
  var weather = Weather.clear
}

enum Weather: String, Sendable { case clear, cloudy, rain }

/// An answer that cannot be read as what was asked for.
struct Unreadable: Error {
  let answer: String
}

extension Service {
  /// Who is looking at the page.
  func name() async throws -> String { try await call("name") }

  /// How many messages wait.
  func unread() async throws -> Int {
    let answer = try await call("unread")
    guard let count = Int(answer) else { throw Unreadable(answer: answer) }
    return count
  }

  /// The sky over the reader.
  func weather() async throws -> Weather {
    let answer = try await call("weather")
    guard let weather = Weather(rawValue: answer) else { throw Unreadable(answer: answer) }
    return weather
  }
}

@main enum DashboardChecks: Exercise {
  static let parts = ["name", "unread", "weather"]

  static let checks = [
    Check("C1", "all three in flight at once") { world in
      let gate = world.gate(3)
      let api = service(in: world)
      for (part, answer) in zip(parts, ["Ada", "3", "clear"]) { api.script(part, answer: answer, until: gate) }
      _ = try await world.learner { try await dashboard(from: api) }
      try expect(api.stretches, .begin(onceEach: parts))
    },

    // The weather is the default's, on purpose: to leave it unread is what C3 is about.
    Check("C2", "each field has its own answer") { world in
      let api = service(in: world, latency: .milliseconds(10)...(.milliseconds(90)))
      let page = try await world.learner { try await dashboard(from: api) }
      let expected = Dashboard(name: "Ada", unread: 3, weather: .clear)
      try expect(page == expected, "The answers were \(text(expected)); your dashboard says \(text(page)).")
    },

    Check("C3", "any failure is thrown, nothing runs on") { world in
      for broken in parts {
        let api = service(in: world, latency: .milliseconds(100)...(.milliseconds(100)))
        api.fail(broken, after: .milliseconds(10))
        let run = await world.run { try await dashboard(from: api) }
        if let page = run.value { try expect(false, "\(broken) failed; you returned \(text(page)) and no error.") }
        try expect((run.error as? Service.Failure)?.key == broken, "\(broken) failed, but you \(run.summary).")
        await world.settle()
        let often = parts.filter { api.calls($0) > 1 }
        try expect(often.isEmpty, "\(broken) failed; asked for more than once: \(often.joined(separator: ", ")).")
        try expect(api.stretches, .ended, "\(broken) failed and you threw.")
      }
    },

    Check("C4", "stops when its caller is cancelled", .cancelAtEverySuspension) { world in
      let api = world.service()
      api.script("name", answer: "Ada", latency: .milliseconds(200))
      api.script("unread", answer: "3", latency: .milliseconds(100))
      api.script("weather", answer: "rain", latency: .milliseconds(300))
      let run = await world.run { try await dashboard(from: api) }
      try expect(run, .stopsWhenCancelled())
      if let page = run.value {
        let expected = Dashboard(name: "Ada", unread: 3, weather: .rain)
        try expect(page == expected, "The answers were \(text(expected)); your dashboard says \(text(page)).")
      }
      await world.settle()
      try expect(api.stretches, .ended, "Your caller was cancelled.")
    },
  ]

  /// A service that knows the three answers.
  static func service(
    in world: World, latency: ClosedRange<Duration> = .milliseconds(20)...(.milliseconds(20))
  ) -> Service {
    let api = world.service(latency: latency)
    for (part, answer) in zip(parts, ["Ada", "3", "clear"]) { api.script(part, answer: answer) }
    return api
  }

  static func text(_ page: Dashboard) -> String {
    "\(page.name.isEmpty ? "nobody" : page.name), \(page.unread) unread, \(page.weather.rawValue)"
  }
}
