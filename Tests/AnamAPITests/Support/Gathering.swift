import Synchronization

/// A meeting point: whoever joins waits until a number of others have joined, which proves that they are all under way
/// at the same time.
final class Gathering: Sendable {
  private let state = Mutex((present: 0, most: 0, isComplete: false))
  private let size: Int

  init(of size: Int) { self.size = size }

  /// How many were there at the same time, at most.
  var most: Int { state.withLock(\.most) }

  /// Waits for the others, and a little longer in case there is one too many; gives up after 20 seconds.
  func join() async {
    state.withLock { state in
      state.present += 1
      state.most = max(state.most, state.present)
      state.isComplete = state.isComplete || state.present >= size
    }
    for _ in 0..<4_000 where !state.withLock(\.isComplete) {
      try? await Task.sleep(for: .milliseconds(5))
    }
    try? await Task.sleep(for: .milliseconds(10))
    state.withLock { $0.present -= 1 }
  }
}
