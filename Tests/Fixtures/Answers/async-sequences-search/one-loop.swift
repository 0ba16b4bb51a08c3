import Practice

private enum Signal: Sendable {
  case typed(String)
  case quiet(Int)
  case answered(Int, String?)
  case ended
}

func search(
  _ typed: AsyncStream<String>, api: Service, show: @escaping @Sendable (String) -> Void
) async {
  let (signals, send) = AsyncStream.makeStream(of: Signal.self)
  await withTaskGroup(of: Void.self) { group in
    group.addTask {
      for await text in typed { send.yield(.typed(text)) }
      send.yield(.ended)
    }

    var (number, text, isOpen, isBusy) = (0, "", true, false)
    var pending: Task<Void, Never>?
    loop: for await signal in signals {
      switch signal {
      case .typed(let new):
        pending?.cancel()
        number += 1
        (text, isBusy) = (new, true)
        pending = Task { [number] in
          guard (try? await Task.sleep(for: .milliseconds(200))) != nil else { return }
          send.yield(.quiet(number))
        }
      case .quiet(let settled) where settled == number:
        pending = Task { [text] in
          let answer = try? await api.call(text)
          send.yield(.answered(settled, answer))
        }
      case .quiet: continue
      case .answered(let asked, let answer):
        guard asked == number else { continue }
        isBusy = false
        if let answer { show(answer) }
        if !isOpen { break loop }
      case .ended:
        isOpen = false
        if !isBusy { break loop }
      }
    }
    pending?.cancel()
    await pending?.value
    group.cancelAll()
  }
}
