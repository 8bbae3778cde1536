/// A request that the sandbox received, and what became of it.
package struct ReceivedRequest: Sendable, Hashable {
  /// The method in capitals, such as `GET`.
  package let method: String
  /// The path without the query, as it was sent.
  package let path: String
  /// The query's parameters, decoded.
  package let query: [String: String]
  /// The body as JSON text with sorted keys; nil when there was none, or none that is JSON.
  package let body: String?
  /// The status of the answer.
  package let status: Int
}

extension ReceivedRequest {
  var json: JSON {
    [
      "method": .string(method),
      "path": .string(path),
      "query": .object(query.mapValues(JSON.string)),
      "body": body.flatMap { try? JSON(decoding: Array($0.utf8)) } ?? .null,
      "status": .number(Double(status)),
    ]
  }
}
