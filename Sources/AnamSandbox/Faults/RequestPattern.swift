/// The requests that a fault rule applies to.
struct RequestPattern: Sendable, Hashable {
  /// The method in capitals; nil for any method.
  var method: String?
  /// The path, in which `*` stands for any text; nil for any path.
  var path: String?
  /// Which of the matching requests.
  var occurrence: Occurrence

  /// Whether a request has this method and this path.
  func matches(_ request: SandboxRequest) -> Bool {
    (method.map { $0 == request.method } ?? true) && (path.map { request.path.matches(wildcards: $0) } ?? true)
  }
}

extension String {
  /// Whether this is `pattern` with some text, perhaps empty, for each `*`.
  fileprivate func matches(wildcards pattern: String) -> Bool {
    var text = utf8[...]
    var pattern = pattern.utf8[...]
    // Where to go on after a mismatch: after the last `*`, which then takes one byte more.
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

/// Which of its matching requests a rule applies to, counted from 1.
enum Occurrence: Sendable, Hashable {
  /// `#2`, `#2-4`
  case range(ClosedRange<Int>)
  /// `#2+`
  case from(Int)
  /// `#*`: every one; `#*/3`: every third
  case every(Int)

  /// Whether the rule applies to the match with this number.
  func contains(_ number: Int) -> Bool {
    switch self {
    case .range(let range): range.contains(number)
    case .from(let first): number >= first
    case .every(let step): number.isMultiple(of: step)
    }
  }
}

extension Occurrence {
  /// Reads an occurrence without its `#`.
  ///
  /// - Returns: nil when the text is not an occurrence, or a number in it is less than 1.
  init?(_ text: Substring) {
    if text == "*" {
      self = .every(1)
    } else if text.hasPrefix("*/") {
      guard let step = Self.number(text.dropFirst(2)) else { return nil }
      self = .every(step)
    } else if text.hasSuffix("+") {
      guard let first = Self.number(text.dropLast()) else { return nil }
      self = .from(first)
    } else {
      let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(Self.number)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return nil }
      self = .range(first...last)
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.wholeNumber.flatMap { $0 > 0 ? $0 : nil }
  }
}
