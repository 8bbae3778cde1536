/// A rule by which the sandbox misbehaves: which requests it applies to, and what happens to them.
///
/// A rule is written as one line, `PUT /v1/personas/* #2 503 retry-after=1`; `docs/sandbox.md` has the syntax.
package struct FaultRule: Sendable, Hashable {
  /// The rule as it was written.
  package let text: String
  let requests: RequestPattern
  let fault: Fault
}

extension FaultRule: CustomStringConvertible {
  package var description: String { text }
}

/// Why a text is not a fault rule, in words for its author.
package struct FaultRuleError: Error, Hashable, CustomStringConvertible {
  /// The rule, what is wrong with it, and what would be right.
  package let description: String

  init(_ problem: String) {
    description = problem
  }
}

extension FaultRule {
  /// Reads a rule: `[METHOD] [PATH] [#WHICH] FAULT [ARGUMENT…] [committed|uncommitted]`.
  ///
  /// - Throws: `FaultRuleError`, which quotes the rule, says what is wrong, and lists what is allowed.
  package init(_ text: String) throws(FaultRuleError) {
    do throws(FaultRuleError) {
      try self.init(text, RuleWords(text))
    } catch {
      throw FaultRuleError("fault rule '\(text)': \(error)")
    }
  }

  private init(_ text: String, _ parts: RuleWords) throws(FaultRuleError) {
    var words = parts.words[...]
    let method = words.popFirst { $0.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } }
    let path = words.popFirst { $0.hasPrefix("/") || $0.hasPrefix("*") }
    var occurrence: Occurrence?
    if let which = words.popFirst(where: { $0.hasPrefix("#") }) {
      occurrence = Occurrence(which.dropFirst())
      guard occurrence != nil else {
        throw FaultRuleError("'\(which)' is none of #2 (the second), #2-4, #2+ (from the second on), #* (all), #*/3")
      }
    }
    guard let word = words.first else {
      throw FaultRuleError("it says no fault; \(FaultName.known)")
    }
    guard let name = Int(word) == nil ? FaultName(rawValue: word) : .status else {
      throw FaultRuleError("there is no fault '\(word)'; \(FaultName.known)")
    }
    let arguments = RuleArguments(words: Array(name == .status ? words : words.dropFirst()), json: parts.json)
    self.text = text
    self.fault = try Fault(name, arguments)
    // A limit counts all requests; everything else happens once unless the rule says otherwise.
    let standard: Occurrence = name == .limit ? .every(1) : .range(1...1)
    self.requests = RequestPattern(method: method, path: path, occurrence: occurrence ?? standard)
  }
}

extension ArraySlice {
  /// Removes and returns the first element if it satisfies `condition`.
  fileprivate mutating func popFirst(where condition: (Element) -> Bool) -> Element? {
    guard let first, condition(first) else { return nil }
    return removeFirst()
  }
}

extension FaultName {
  /// The names that a rule may use.
  fileprivate static var known: String {
    "known are a status (200 to 599), " + allCases.filter { $0 != .status }.map(\.rawValue).joined(separator: ", ")
  }
}
