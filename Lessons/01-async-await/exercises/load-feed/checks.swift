import Practice

@main enum LoadFeedChecks: Exercise {
  static let posts = ["tea", "rain", "trains"]

  static let checks = [
    Check("C1", "asks for the user, then for that user's feed, and for nothing else") { world in
      let api = scripted(world)
      _ = try await world.learner { try await loadFeed(user: 7, from: api) }
      // Whatever was started is given the time to ask; when the function returns is the next check but one.
      try await Task.sleep(for: .milliseconds(100))
      try expect(api.stretches, .begin(inOrder: ["users/7", "feeds/ada"]))
    },

    Check("C2", "a failure reaches the caller, and ends it") { world in
      let api = scripted(world)
      api.fail("users/7", "no such user", after: .milliseconds(10))
      let run = await world.run { try await loadFeed(user: 7, from: api) }
      try expect(run, .throws(Service.Failure.self), "users/7 failed.")
      try expect(api.stretches, .count(1), "users/7 failed, and that ends it.")
    },

    Check("C3", "when it returns, the feed is complete") { world in
      let api = scripted(world)
      let feed = try await world.learner { try await loadFeed(user: 7, from: api) }
      try expect(feed == posts, "The feed is \(posts); you returned \(feed).")
      try expect(api.stretches, .ended, "You returned.")
    },

    Check("C4", "cancelled, it ends at once", .cancelAtEverySuspension) { world in
      let api = scripted(world)
      let run = await world.run { try await loadFeed(user: 7, from: api) }
      try expect(run, .stopsWhenCancelled(or: posts))
      try expect(api.stretches, .noneBeginAfterCancellation(allowing: 1))
    },

    Check("C5", "a failure of the second request reaches the caller, too") { world in
      let api = scripted(world)
      api.fail("feeds/ada", "no such feed", after: .milliseconds(10))
      let run = await world.run { try await loadFeed(user: 7, from: api) }
      if let feed = run.value { try expect(false, "feeds/ada failed; your caller got \(feed) and no error.") }
      try expect((run.error as? Service.Failure)?.key == "feeds/ada", "feeds/ada failed, but you \(run.summary).")
      try expect(api.stretches, .count(2), "feeds/ada failed, and that ends it.")
    },
  ]

  private static func scripted(_ world: World) -> Service {
    let api = world.service()
    api.script("users/7", answer: "ada")
    api.script("feeds/ada", answer: posts.joined(separator: ","))
    return api
  }
}
