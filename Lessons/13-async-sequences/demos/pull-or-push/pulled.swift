import Practice

@main struct Pulled {
  static func main() async throws {
    let pages = Pages()
    let stream = AsyncStream { await pages.next() }

    for await page in stream where page == 3 { break }
    mark("found")
  }
}

/// Ten pages, a page each time somebody asks.
actor Pages {
  private var last = 0

  func next() async -> Int? {
    if last == 10 { return nil }
    last += 1
    let page = last
    guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return nil }
    mark("page")
    return page
  }
}
