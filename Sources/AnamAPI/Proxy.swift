import AsyncHTTPClient

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An HTTP proxy through which connections to the API are made (RFC 9110, section 9.3.6: `CONNECT`).
///
/// It sees the API's host and nothing else: neither the key nor a prompt.
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

  /// - Parameter text: An address such as `http://user:password@proxy.example.com:3128`; without a scheme it is
  ///   `http`, without a port 80.
  /// - Throws: `ProxyError` if it is no address of an HTTP proxy.
  package init(_ text: String) throws(ProxyError) {
    let address = text.contains("://") ? text : "http://" + text
    guard let url = URLComponents(string: address), let host = url.host, !host.isEmpty else { throw .notAnAddress }
    guard url.scheme?.lowercased() == "http" else { throw .scheme(url.scheme ?? "") }
    guard (1...65_535).contains(url.port ?? 80) else { throw .notAnAddress }
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
  /// How errors name it: without user and password.
  package var description: String { "the proxy \(host):\(port)" }
}

/// Why a text is not the address of a proxy.
///
/// The text itself, which may hold a password, is never part of it.
package enum ProxyError: Error, Equatable, Sendable, CustomStringConvertible {
  case notAnAddress
  case scheme(String)

  package var description: String {
    switch self {
    case .notAnAddress: "not an address such as http://proxy.example.com:3128"
    case .scheme(let scheme): "a proxy is reached by http://, not by \(scheme)://"
    }
  }
}
