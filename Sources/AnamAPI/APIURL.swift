#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where the API is: `https`, or plain `http` on this machine; no user, no query, no fragment, no version.
package struct APIURL: Equatable, Sendable, CustomStringConvertible {
  /// The vendor's address (api.md, "Transport").
  package static let standard = "https://api.anam.ai"

  /// The canonical form: lower-case host, no default port, no slash at the end; a path prefix is kept.
  package let description: String
  /// The host, in lower case.
  package let host: String
  package let port: Int
  /// Whether connections are made over TLS.
  package let isSecure: Bool

  /// - Throws: `APIURLError` if `text` is not an address that a key may be sent to.
  package init(_ text: String) throws(APIURLError) {
    guard let url = URLComponents(string: text), let scheme = url.scheme?.lowercased(),
      let host = url.percentEncodedHost?.lowercased(), !host.isEmpty,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    else { throw .notAnAddress }
    guard url.user == nil, url.password == nil, !text.contains("@") else { throw .user }
    guard url.query == nil, url.fragment == nil, !text.contains("?"), !text.contains("#") else { throw .query }
    switch scheme {
    case "https": break
    case "http": guard isLoopback(host) else { throw .plainHTTP(host: host) }
    default: throw .scheme(scheme)
    }
    if url.rangeOfPort != nil, !(1...65_535).contains(url.port ?? 0) { throw .notAnAddress }
    let port = url.port.flatMap { $0 == (scheme == "https" ? 443 : 80) ? nil : ":\($0)" } ?? ""
    var path = url.percentEncodedPath
    while path.hasSuffix("/") { path.removeLast() }
    guard !path.hasSuffix("/v1") else { throw .version }
    self.host = host
    self.port = url.port ?? (scheme == "https" ? 443 : 80)
    isSecure = scheme == "https"
    description = "\(scheme)://\(host)\(port)\(path)"
  }
}

/// Whether a host literally names this machine; name servers are not asked.
private func isLoopback(_ host: String) -> Bool {
  if host == "localhost" || host == "[::1]" || host == "::1" { return true }
  let parts = host.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 4 && parts[0] == "127"
    && parts.allSatisfy { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        && (part == "0" || !part.hasPrefix("0")) && UInt8(part) != nil
    }
}

/// Why a text cannot be the API's address.
package enum APIURLError: Error, Equatable, Sendable, CustomStringConvertible {
  case notAnAddress
  case scheme(String)
  case user
  case query
  /// It ends in `/v1`, with which the API's paths begin.
  case version
  case plainHTTP(host: String)

  package var description: String {
    switch self {
    case .notAnAddress: "the API's URL is not an address such as \(APIURL.standard)"
    case .scheme(let scheme): "the API's URL must begin with https://, not \(scheme)://"
    case .user: "the API's URL must not hold a user or a password"
    case .query: "the API's URL must not have a query or a fragment"
    case .version: "the API's URL ends in /v1, which anamctl adds by itself: leave that out"
    case .plainHTTP(let host):
      "plain http would send the key in clear to \(host): it is allowed to this machine only (localhost, 127.0.0.1)"
    }
  }
}
