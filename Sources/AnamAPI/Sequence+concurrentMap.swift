extension Sequence where Element: Sendable {
  /// Transforms every element, at most `limit` at a time, and returns the results in order.
  ///
  /// The transform cannot throw: one element's failure must not stop the others, so it is part of the results.
  ///
  /// - Parameters:
  ///   - limit: How many transforms may run at once; less than 1 counts as 1.
  ///   - stops: Whether an output makes the rest pointless; then nothing new starts, and what is under way finishes.
  ///   - transform: The work for one element.
  /// - Returns: One result for each element, in the order of the elements; nil for an element that was not started.
  package func concurrentMap<Output: Sendable>(
    limit: Int,
    stoppingAfter stops: (Output) -> Bool = { _ in false },
    _ transform: @escaping @Sendable (Element) async -> Output
  ) async -> [Output?] {
    let elements = Array(self)
    return await withTaskGroup(of: (Int, Output).self) { group in
      var outputs = [Output?](repeating: nil, count: elements.count)
      var next = 0
      var isStopped = false
      while next < Swift.min(Swift.max(limit, 1), elements.count) {
        let (index, element) = (next, elements[next])
        group.addTask { (index, await transform(element)) }
        next += 1
      }
      for await (index, output) in group {
        isStopped = isStopped || stops(output)
        outputs[index] = output
        guard !isStopped, next < elements.count else { continue }
        let (index, element) = (next, elements[next])
        group.addTask { (index, await transform(element)) }
        next += 1
      }
      return outputs
    }
  }

  /// Transforms every element, at most `limit` at a time; after a failure, nothing new starts, and it is thrown.
  ///
  /// - Parameter stops: Whether an output makes the rest pointless; then nothing new starts.
  /// - Returns: The results in the order of the elements, without those that were not started.
  package func concurrentTryMap<Output: Sendable>(
    limit: Int, stoppingAfter stops: (Output) -> Bool = { _ in false },
    _ transform: @escaping @Sendable (Element) async throws(APIError) -> Output
  ) async throws(APIError) -> [Output] {
    let results = await concurrentMap(
      limit: limit,
      stoppingAfter: { result in
        switch result {
        case .success(let output): stops(output)
        case .failure: true
        }
      },
      { element -> Result<Output, APIError> in
        do throws(APIError) {
          return .success(try await transform(element))
        } catch {
          return .failure(error)
        }
      })
    let finished = results.compactMap(\.self)
    if case .failure(let error)? = finished.first(where: \.isFailure) { throw error }
    return try finished.map { result throws(APIError) in try result.get() }
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}
