/// A request as it came over the wire.
package struct ReceivedRequest: Sendable {
  package let method: String
  /// The path, with its query.
  package let target: String
  /// In the order in which they came, with names in lower case.
  package let headers: [(name: String, value: String)]
  package let body: String
  /// The number of the connection that it came on, from 0.
  package let connection: Int

  /// Returns the values of one header.
  package func values(of name: String) -> [String] {
    headers.filter { $0.name == name }.map(\.value)
  }
}

extension ReceivedRequest {
  /// Removes the first request from `bytes`, whose body has a `Content-Length`; nil until it is complete.
  init?(takingFrom bytes: inout [UInt8], connection: Int) {
    guard let headEnd = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<headEnd.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ").map(String.init)
    guard words.count == 3 else { return nil }
    let headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.last.map { $0.drop { $0 == " " } } ?? ""
      return (name: String(parts.first ?? "").lowercased(), value: String(value))
    }
    let length = headers.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    let end = headEnd.upperBound + length
    guard end <= bytes.count else { return nil }
    self.init(
      method: words[0], target: words[1], headers: headers,
      body: String(decoding: bytes[headEnd.upperBound..<end], as: UTF8.self), connection: connection)
    bytes.removeFirst(end)
  }
}
