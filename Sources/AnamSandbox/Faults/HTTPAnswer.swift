import HTTPTypes

/// An answer as HTTP carries it: the status, the body, and the header fields except those that frame the body.
struct HTTPAnswer: Sendable, Hashable {
  var status: Int
  var headers: [HeaderField]
  var body: [UInt8]
}

extension HTTPAnswer {
  /// Makes the answer that carries a JSON text, or nothing.
  init(_ response: SandboxResponse) {
    let type = HeaderField(name: "Content-Type", value: "application/json; charset=utf-8")
    self.init(status: response.status, headers: response.body.isEmpty ? [] : [type], body: response.body)
  }

  /// Applies a change; one of members leaves a body that is not an object as it is.
  mutating func apply(_ change: AnswerChange) {
    switch change {
    case .overlay(let members): changeMembers { $0.merge(members) { $1 } }
    case .without(let names): changeMembers { $0 = $0.filter { !names.contains($0.key) } }
    case .headers(let fields): headers += fields
    }
  }

  private mutating func changeMembers(_ change: (inout [String: JSON]) -> Void) {
    guard var members = (try? JSON(decoding: body))?.object else { return }
    change(&members)
    body = JSON.object(members).bytes
  }
}

/// A header field of an answer.
struct HeaderField: Sendable, Hashable {
  let name: String
  let value: String
}

/// A change to an otherwise real answer.
enum AnswerChange: Sendable, Hashable {
  /// These members replace those of the body, or are added.
  case overlay([String: JSON])
  /// The members with these names are removed from the body.
  case without(Set<String>)
  /// These header fields are added.
  case headers([HeaderField])
}

extension HTTPAnswer {
  /// Reads a fault that replaces the real answer.
  ///
  /// - Returns: nil for any other fault, and for wrong arguments.
  /// - Throws: `FaultRuleError` for a header field that HTTP does not allow.
  init?(_ name: FaultName, _ arguments: inout RuleArguments) throws(FaultRuleError) {
    switch name {
    case .status:
      guard let status = arguments.word().flatMap(Self.status) else { return nil }
      try self.init(status: status, &arguments)
    case .html:
      let page = "<!DOCTYPE html>\n<html><body><h1>Welcome</h1></body></html>\n"
      self.init(status: 200, headers: [.contentType("text/html; charset=utf-8")], body: Array(page.utf8))
    case .garbage:
      // Neither JSON nor UTF-8.
      self.init(status: 200, headers: [.contentType("application/json")], body: [0x7B, 0x22, 0xFF, 0xFE, 0x00, 0x80])
    case .redirect:
      guard let url = arguments.word(), let status = Self.status(arguments.value(of: "status") ?? "307"),
        (300...399).contains(status)
      else { return nil }
      self.init(status: status, headers: [try HeaderField("Location: \(url)")], body: [])
    default:
      return nil
    }
  }

  /// The answer of a server that limits the rate of requests.
  ///
  /// - Throws: `FaultRuleError` when HTTP does not allow the value.
  static func tooManyRequests(retryAfter: String) throws(FaultRuleError) -> HTTPAnswer {
    HTTPAnswer(
      status: 429,
      headers: [.contentType("application/json"), try HeaderField("Retry-After: \(retryAfter)")],
      body: errorBody(429))
  }

  private init(status: Int, _ arguments: inout RuleArguments) throws(FaultRuleError) {
    let type = arguments.value(of: "type")
    var headers: [HeaderField] = []
    if let value = arguments.value(of: "retry-after") {
      headers.append(try HeaderField("Retry-After: \(value)"))
    }
    while let field = arguments.value(of: "header") {
      headers.append(try HeaderField(field))
    }
    let body = arguments.value(of: "body").map { Array($0.utf8) } ?? Self.errorBody(status)
    if type != nil || !body.isEmpty {
      headers.insert(try HeaderField("Content-Type: \(type ?? "application/json")"), at: 0)
    }
    self.init(status: status, headers: headers, body: body)
  }

  /// The body of an answer for which the rule gives none: a message if the status is an error.
  private static func errorBody(_ status: Int) -> [UInt8] {
    guard status >= 400 else { return [] }
    return JSON.object(["message": .string("\(status) by a fault rule")]).bytes
  }

  private static func status(_ text: String) -> Int? {
    text[...].wholeNumber.flatMap { (200...599).contains($0) ? $0 : nil }
  }
}

extension HeaderField {
  /// Reads `NAME: VALUE`.
  ///
  /// - Throws: `FaultRuleError` when HTTP does not allow the name or the value, or the field frames the body.
  init(_ text: String) throws(FaultRuleError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else {
      throw FaultRuleError("'\(text)' is no header field; it is written NAME: VALUE")
    }
    guard ![.contentLength, .transferEncoding, .connection].contains(name) else {
      throw FaultRuleError("'\(name)' is not for a rule to say; see cut and wrong-length")
    }
    let value = String(parts[1].drop { $0 == " " })
    guard HTTPField.isValidValue(value) else {
      throw FaultRuleError("the header field '\(name)' has a character that HTTP does not allow")
    }
    self.init(name: name.rawName, value: value)
  }

  fileprivate static func contentType(_ type: String) -> HeaderField {
    HeaderField(name: "Content-Type", value: type)
  }
}
