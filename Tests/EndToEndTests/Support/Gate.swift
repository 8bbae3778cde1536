/// Lets only so many tests at a time have a server and processes.
///
/// Swift Testing begins all tests at once, and the machine does not have enough files and processors for that.
actor Gate {
  static let workspaces = Gate(limit: 16)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(limit: Int) { free = limit }

  /// Waits for a place.
  func enter() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives the place to the one that has waited longest.
  func leave() {
    guard !waiting.isEmpty else {
      free += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
