/// A request that the sandbox received, and its outcome.
package struct ReceivedRequest: Sendable, Hashable {
  /// The method in capitals, such as `GET`.
  package let method: String
  /// The path without the query, as it was sent.
  package let path: String
  /// The query's parameters, decoded.
  package let query: [String: String]
  /// The body as JSON text with sorted keys; nil if there was no body, or it was not JSON.
  package let body: String?
  /// The status of the answer; nil if a fault ended the connection first.
  package let status: Int?
  /// The fault rules that affected it, as they were written.
  package let faults: [String]
  /// Whether it changed what is stored, whatever the answer said.
  package let committed: Bool

  /// Records a request, without its `Authorization` header.
  init(_ request: SandboxRequest, status: Int?, faults: [String] = [], committed: Bool = false) {
    method = request.method
    path = request.path
    query = request.query
    body = (try? JSON(decoding: request.body))?.description
    self.status = status
    self.faults = faults
    self.committed = committed
  }
}

extension ReceivedRequest {
  var json: JSON {
    [
      "method": .string(method),
      "path": .string(path),
      "query": .object(query.mapValues(JSON.string)),
      "body": body.flatMap { try? JSON(decoding: Array($0.utf8)) } ?? .null,
      "status": status.map { .number(Double($0)) } ?? .null,
      "faults": .array(faults.map(JSON.string)),
      "committed": .boolean(committed),
    ]
  }
}
