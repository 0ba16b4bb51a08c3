import Practice

@main enum WaitUntilReadyChecks: Exercise {
  static let pause = Duration.milliseconds(100)

  static let checks = [
    Check("P1", "asks, pauses, asks again") { world in
      for needed in [1, 3] {
        let api = service(in: world, readyAt: needed)
        let run = await world.run { try await waitUntilReady("video", every: pause, api: api) }
        let asked = World.list(api.stretches.map { World.text($0.began - run.began) })
        let story = "The answer to request \(needed) was \"ready\", the pause 100 ms. You asked at \(asked)"
        let times = api.stretches.map { $0.began - run.began }
        try expect(times == (0..<needed).map { pause * $0 }, "\(story).")
        try expect(run.value == needed, "\(story) and \(run.summary).")
        let ended = run.ended - run.began
        try expect(ended == pause * (needed - 1), "\(story) and returned at \(World.text(ended)).")
      }
    },

    Check("P2", "stops when its caller is cancelled, and says so", .cancelAtEverySuspension) { world in
      let latency = Duration.milliseconds(10)
      let api = service(in: world, readyAt: 6, latency: latency)
      let run = await world.run { try await waitUntilReady("video", every: pause, api: api) }
      await world.settle()
      guard let cancelled = run.cancelledAt else {
        return try expect(run.value == 6, "Nobody cancelled, and request 6 was answered \"ready\"; you \(run.summary).")
      }
      let story = "Your caller was cancelled at \(World.text(cancelled))"
      try expect(api.stretches, .noneBeginAfterCancellation(allowing: 1))
      if let value = run.value {
        try expect(
          value == 6 && api.completed == 6, "\(story), before the job was ready, and you returned \(value), as if it were.")
      } else {
        try expect(run.error is CancellationError, "\(story), and nothing failed; you threw something else than CancellationError.")
      }
      try expect(
        run.ended <= cancelled + latency,
        "\(story). A request takes 10 ms, and no pause had to be sat out; you ended at \(World.text(run.ended)).")
    },

    Check("P3", "an error of the service is the end") { world in
      for broken in [1, 2] {
        let api = service(in: world, readyAt: 4)
        api.fail("video", attempt: broken)
        let run = await world.run { try await waitUntilReady("video", every: pause, api: api) }
        await world.settle()
        let story = "Request \(broken) failed"
        try expect(api.calls == broken, "\(story). You asked \(api.calls) times.")
        try expect(run.error is Service.Failure, "\(story); you \(run.summary).")
        let ended = run.ended - run.began
        try expect(
          ended == pause * (broken - 1),
          "\(story) at \(World.text(pause * (broken - 1))); you threw its error at \(World.text(ended)).")
      }
    },
  ]

  /// A service that says "ready" to one request and "converting" to those before it.
  private static func service(in world: World, readyAt needed: Int, latency: Duration = .zero) -> Service {
    let api = world.service(latency: latency)
    api.script("video", stubborn: true) { _, attempt in attempt >= needed ? "ready" : "converting" }
    return api
  }
}
