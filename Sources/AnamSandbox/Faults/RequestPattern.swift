/// The requests that a fault rule is about.
struct RequestPattern: Sendable, Hashable {
  /// The method in capitals; nil for any.
  var method: String?
  /// The path, in which `*` stands for any text; nil for any.
  var path: String?
  /// Which of the requests that match.
  var occurrence: Occurrence

  /// Whether a request has this method and this path.
  func matches(_ request: SandboxRequest) -> Bool {
    (method.map { $0 == request.method } ?? true) && (path.map { request.path.matches(wildcards: $0) } ?? true)
  }
}

extension String {
  /// Whether this is `pattern` with some text, or none, in the place of each `*`.
  fileprivate func matches(wildcards pattern: String) -> Bool {
    var text = utf8[...]
    var pattern = pattern.utf8[...]
    // Where to go on after a mismatch: behind the last `*`, which then stands for one byte more.
    var retry: (pattern: Substring.UTF8View, text: Substring.UTF8View)?
    while let byte = text.first {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.dropFirst()
        retry = (pattern, text)
      } else if pattern.first == byte {
        pattern = pattern.dropFirst()
        text = text.dropFirst()
      } else if let last = retry {
        pattern = last.pattern
        text = last.text.dropFirst()
        retry = (pattern, text)
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
