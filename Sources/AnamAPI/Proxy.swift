import AsyncHTTPClient

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An HTTP proxy through which connections to the API are made (RFC 9110, section 9.3.6: `CONNECT`).
///
/// It learns the API's host and nothing else: neither the key nor a prompt.
package struct Proxy: Equatable, Sendable {
  package let host: String
  package let port: Int
  /// For `Proxy-Authorization`; it cannot be printed.
  private let credentials: Credentials?

  private struct Credentials: Equatable, Sendable, CustomReflectable, CustomStringConvertible {
    let user: String
    let password: String

    var description: String { "<redacted>" }
    var customMirror: Mirror { Mirror(self, children: []) }
  }

  /// Reads `[http://][user[:password]@]host[:port][/]` and nothing else; the default port is 80.
  ///
  /// An unencoded `@`, `/` or `#` in a password could make part of it look like the host, which is looked up and
  /// printed. So the text has to be unambiguous before anything is taken from it.
  ///
  /// - Throws: `ProxyError` if it is not the address of an HTTP proxy.
  package init(_ text: String) throws(ProxyError) {
    let isSecret = text.utf8.contains(UInt8(ascii: "@"))
    var authority = text[...]
    if let mark = text.firstRange(of: "://") {
      let scheme = text[..<mark.lowerBound].lowercased()
      authority = text[mark.upperBound...]
      guard isScheme(scheme) else { throw .notAnAddress(isSecret: isSecret) }
      guard scheme == "http" else { throw isSecret ? .notAnAddress(isSecret: true) : .scheme(scheme) }
    }
    if authority.hasSuffix("/") { authority.removeLast() }
    guard isPlain(authority), let url = URLComponents(string: "http://\(authority)"), let host = url.host,
      !host.isEmpty, (1...65_535).contains(url.port ?? 80),
      // What does not decode to text becomes nil, as if it were absent.
      (url.user == nil) == (url.percentEncodedUser == nil),
      (url.password == nil) == (url.percentEncodedPassword == nil)
    else { throw .notAnAddress(isSecret: isSecret) }
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    port = url.port ?? 80
    credentials = url.user.map { Credentials(user: $0, password: url.password ?? "") }
  }

  /// The proxy in the client library's terms.
  var configuration: HTTPClient.Configuration.Proxy {
    let authorization = credentials.map { HTTPClient.Authorization.basic(username: $0.user, password: $0.password) }
    return .server(host: host, port: port, authorization: authorization)
  }
}

extension Proxy: CustomStringConvertible {
  /// Its name in errors: without user and password.
  package var description: String { "the proxy \(host):\(port)" }
}

/// Whether a text is the name of a scheme (RFC 3986, section 3.1).
private func isScheme(_ text: String) -> Bool {
  text.utf8.first.map(isLetter) == true
    && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
}

/// Whether a text is `[user[:password]@]host[:port]` (RFC 3986, section 3.2), and can be read in only one way.
private func isPlain(_ authority: Substring) -> Bool {
  let parts = authority.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard let address = parts.last, parts.count <= 2 else { return false }
  if parts.count == 2, !isPlainUser(parts[0]) { return false }
  let isBracketed = address.first == UInt8(ascii: "[")
  let hostEnd =
    isBracketed
    ? address.firstIndex(of: UInt8(ascii: "]")).map(address.index(after:)) ?? address.startIndex
    : address.firstIndex(of: UInt8(ascii: ":")) ?? address.endIndex
  let (host, port) = (address[..<hostEnd], address[hostEnd...])
  let isHost =
    isBracketed
    ? host.dropFirst().dropLast().allSatisfy {
      isHexadecimalDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    : host.allSatisfy { isLetter($0) || isDigit($0) || "-._".utf8.contains($0) }
  guard isHost, !host.isEmpty else { return false }
  return port.isEmpty || (port.first == UInt8(ascii: ":") && port.count > 1 && port.dropFirst().allSatisfy(isDigit))
}

/// Whether a text is a user, perhaps with a password, with all characters percent-encoded that have a meaning in URLs.
private func isPlainUser(_ text: Substring.UTF8View.SubSequence) -> Bool {
  var rest = text
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%") {
      guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(isHexadecimalDigit) else { return false }
      rest = rest.dropFirst(2)
    } else if !isLetter(byte), !isDigit(byte), !"-._~!$&'()*+,;=:".utf8.contains(byte) {
      return false
    }
  }
  return true
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}

/// Why a text is not the address of a proxy; the text itself, which may hold a password, is never part of it.
package enum ProxyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// - Parameter isSecret: Whether it seems to have a user and a password, which may be the mistake.
  case notAnAddress(isSecret: Bool)
  case scheme(String)

  package var description: String {
    switch self {
    case .notAnAddress(let isSecret):
      "not an address such as http://proxy.example.com:3128"
        + (isSecret ? "; in a user and a password, write @ : / ? # % as %40 %3A %2F %3F %23 %25" : "")
    case .scheme(let scheme): "a proxy is reached by http://, not by \(scheme)://"
    }
  }
}
