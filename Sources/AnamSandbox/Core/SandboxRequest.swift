/// A request to the API, free of HTTP's framing.
package struct SandboxRequest: Sendable, Hashable {
  /// The method in capitals, such as `GET`.
  package var method: String
  /// The path without the query: `/v1/personas`.
  package var path: String
  /// The query's parameters, decoded.
  package var query: [String: String]
  /// The value of the `Authorization` header.
  package var authorization: String?
  /// The body as it was sent; empty if there was no body.
  package var body: [UInt8]

  /// Makes a request; without `authorization` the answer is 401.
  package init(
    method: String,
    path: String,
    query: [String: String] = [:],
    authorization: String? = nil,
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.authorization = authorization
    self.body = body
  }
}

/// The part of the API that a path names.
struct Route: Hashable {
  enum Resource: String {
    case personas
    case avatars
    case voices
    case llms
    case tools
  }

  let resource: Resource
  /// The id of one item; nil for the whole list.
  let id: String?

  /// Reads `/v1/RESOURCE` and `/v1/RESOURCE/ID`.
  ///
  /// - Returns: nil for every other path.
  init?(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count == 3 || parts.count == 4, parts[0].isEmpty, parts[1] == "v1",
      let resource = Resource(rawValue: parts[2]), parts.last?.isEmpty == false
    else { return nil }
    self.resource = resource
    self.id = parts.count == 4 ? parts[3] : nil
  }
}
