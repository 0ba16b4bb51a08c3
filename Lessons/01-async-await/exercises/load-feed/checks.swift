import Practice

@main enum LoadFeedChecks: Exercise {
  static let posts = ["tea", "rain", "trains"]

  static let checks = [
    Check("C1", "asks for the user, then for that user's feed, and for nothing else") { world in
      let api = scripted(world)
      _ = try await world.learner { try await loadFeed(user: 7, from: api) }
      // Whatever was started is given the time to ask; when the function returns is the next check but one.
      try await Task.sleep(for: .milliseconds(100))
      try expect(
        api.order == ["users/7", "feeds/ada"],
        api.order.isEmpty
          ? "The service was asked for nothing." : "The service was asked for \(api.order.joined(separator: ", then ")).")
    },

    Check("C2", "a failure reaches the caller, and ends it") { world in
      let api = scripted(world)
      api.fail("users/7", "no such user", after: .milliseconds(10))
      let outcome = await world.outcome { try await loadFeed(user: 7, from: api) }
      switch outcome {
      case .success(let feed):
        try expect(false, "users/7 failed; your caller got \(feed) and no error.")
      case .failure(let error):
        try expect(error is Service.Failure, "users/7 failed; your caller got another error: \(error).")
      }
      try expect(api.calls == 1, "users/7 failed, and \(api.calls - 1) more requests were made.")
    },

    Check("C3", "when it returns, the feed is complete") { world in
      let api = scripted(world)
      let feed = try await world.learner { try await loadFeed(user: 7, from: api) }
      try expect(feed == posts, "The feed is \(posts); you returned \(feed).")
      try expect(api.inFlight == 0, "You returned, and \(api.inFlight) requests were still in flight.")
    },

    Check("C4", "cancelled, it ends at once", .cancelAtEverySuspension) { world in
      let api = scripted(world)
      let outcome = await world.outcome { try await loadFeed(user: 7, from: api) }
      let ended = world.now
      switch outcome {
      case .success(let feed):
        try expect(feed == posts, "The feed is \(posts); you returned \(feed).")
      case .failure(let error):
        try expect(world.cancelledAt != nil, "Nothing failed and nobody was cancelled, yet you threw \(error).")
      }
      guard let cancelledAt = world.cancelledAt else { return }
      try expect(
        ended == cancelledAt, "Cancelled at \(milliseconds(cancelledAt)), your function ended at \(milliseconds(ended)).")
      let later = ["users/7", "feeds/ada"].flatMap { api.startedAt($0) }.filter { $0 >= cancelledAt }
      try expect(later.count <= 1, "Cancelled at \(milliseconds(cancelledAt)), you made \(later.count) more requests.")
    },
  ]

  private static func scripted(_ world: World) -> Service {
    let api = world.service()
    api.script("users/7", answer: "ada")
    api.script("feeds/ada", answer: posts.joined(separator: ","))
    return api
  }

  private static func milliseconds(_ duration: Duration) -> String {
    "\(Int(duration / .milliseconds(1))) ms"
  }
}
