/// The hosts to which connections are made without a proxy: what `NO_PROXY` says.
///
/// Its form is that of curl: names apart by commas or blanks, each for itself and for every name below it, with a
/// port or without; `*` is every host.
package struct NoProxy: Equatable, Sendable {
  private let rules: [Rule]

  private struct Rule: Equatable, Sendable {
    let host: String
    let port: Int?
  }

  package init(_ text: String) {
    rules = text.lowercased().split { $0 == "," || $0.isWhitespace }.map(String.init).map { entry in
      guard let (host, port) = splitPort(entry) else { return Rule(host: bare(entry), port: nil) }
      return Rule(host: bare(host), port: port)
    }
  }

  /// Whether a connection to this host is made without a proxy.
  ///
  /// - Parameter host: In lower case; an IPv6 address in brackets or without.
  package func covers(host: String, port: Int) -> Bool {
    let host = bare(host)
    return rules.contains { rule in
      guard rule.port == nil || rule.port == port else { return false }
      return rule.host == "*" || host == rule.host || (!rule.host.isEmpty && host.hasSuffix("." + rule.host))
    }
  }
}

/// A host without what does not tell it apart: brackets, `*.` or a dot before it, a dot after it.
private func bare(_ host: String) -> String {
  var host = host[...]
  if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
  if host.hasPrefix("*.") { host = host.dropFirst(2) }
  if host.hasPrefix(".") { host = host.dropFirst() }
  if host.hasSuffix(".") { host = host.dropLast() }
  return String(host)
}

/// Takes `host:8443` and `[::1]:8443` apart; nil if there is no port, as in `::1`.
private func splitPort(_ entry: String) -> (host: String, port: Int)? {
  guard let colon = entry.lastIndex(of: ":"), let port = Int(entry[entry.index(after: colon)...]) else { return nil }
  let host = String(entry[..<colon])
  guard !host.contains(":") || host.hasSuffix("]") else { return nil }
  return (host, port)
}
