extension Sequence where Element: Sendable {
  /// Transforms every element, at most `limit` at a time, and returns the results in order.
  ///
  /// The transform cannot throw: one element's failure must not stop the others, so it is a value that the
  /// caller collects.
  ///
  /// - Parameter limit: How many transforms may run at once; less than 1 counts as 1.
  package func concurrentMap<Output: Sendable>(
    limit: Int, _ transform: @escaping @Sendable (Element) async -> Output
  ) async -> [Output] {
    await withTaskGroup(of: (Int, Output).self) { group in
      var outputs: [(Int, Output)] = []
      for (index, element) in enumerated() {
        if index >= Swift.max(limit, 1), let output = await group.next() { outputs.append(output) }
        group.addTask { (index, await transform(element)) }
      }
      for await output in group { outputs.append(output) }
      return outputs.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
