import AnamAPI
import Testing

/// Returns the error of a call that must fail; its text must not contain the key.
func apiError(
  sourceLocation: SourceLocation = #_sourceLocation, of call: () async throws -> some Sendable
) async -> APIError? {
  let error = await #expect(throws: APIError.self, sourceLocation: sourceLocation) { _ = try await call() }
  #expect(!"\(error.map(String.init(describing:)) ?? "")".contains(testKey), sourceLocation: sourceLocation)
  return error
}

extension APIError {
  /// How many attempts the error counts; nil for an error that does not count them.
  var attempts: Int? {
    switch reason {
    case .unavailable(_, _, let attempts), .unreachable(_, _, let attempts), .unanswered(_, _, let attempts):
      attempts
    default: nil
    }
  }

  /// What the server said; nil for errors without an answer.
  var message: String? {
    switch reason {
    case .unauthorized(_, let message), .rejected(_, let message), .unavailable(_, let message, _): message
    default: nil
    }
  }
}
