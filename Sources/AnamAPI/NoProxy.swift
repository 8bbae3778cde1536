/// The hosts that are reached without a proxy, as `NO_PROXY` lists them.
///
/// The format is curl's: names separated by commas or blanks, with or without a port. Each covers itself and every name
/// below it; `*` covers every host.
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

  /// Whether this host is reached without a proxy.
  ///
  /// - Parameter host: In lower case; an IPv6 address with or without brackets.
  package func covers(host: String, port: Int) -> Bool {
    let host = bare(host)
    return rules.contains { rule in
      guard rule.port == nil || rule.port == port else { return false }
      return rule.host == "*" || host == rule.host || (!rule.host.isEmpty && host.hasSuffix("." + rule.host))
    }
  }
}

/// Returns a host without brackets, without `*.` or a dot before it, and without a dot after it.
private func bare(_ host: String) -> String {
  var host = host[...]
  if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
  if host.hasPrefix("*.") { host = host.dropFirst(2) }
  if host.hasPrefix(".") { host = host.dropFirst() }
  if host.hasSuffix(".") { host = host.dropLast() }
  return String(host)
}

/// Splits `host:8443` and `[::1]:8443`; nil if there is no port, as in `::1`.
private func splitPort(_ entry: String) -> (host: String, port: Int)? {
  guard let colon = entry.lastIndex(of: ":"), let port = Int(entry[entry.index(after: colon)...]) else { return nil }
  let host = String(entry[..<colon])
  guard !host.contains(":") || host.hasSuffix("]") else { return nil }
  return (host, port)
}
