/// The body of a request that creates or updates a persona, with its types and limits checked.
///
/// What depends on the persona or on the catalogue is checked when the body is stored.
struct PersonaBody: Sendable, Hashable {
  private let members: [String: JSON]

  /// Reads a body.
  ///
  /// - Throws: A 400 that names everything that is wrong.
  init(_ bytes: [UInt8], normalising: SandboxOptions.TextNormalisation) throws(Rejection) {
    guard var value = try? JSON(decoding: bytes) else {
      throw Rejection(400, "the body is not valid JSON, or is nested deeper than \(JSON.depthLimit) levels")
    }
    if normalising == .trim {
      value = value.mapStrings { $0.trimmed }
    }
    let problems = PersonaRules.body.problems(with: value, at: "")
    guard problems.isEmpty, let members = value.object else {
      throw Rejection(400, problems.joined(separator: "; "))
    }
    self.members = members
  }

  /// The value of a property; nil when the body does not have it, `null` when the body says `null`.
  subscript(_ name: String) -> JSON? { members[name] }

  /// The value of a property whose rule is a string.
  func string(_ name: String) -> String? {
    members[name]?.string
  }

  /// The value of a property whose rule is a boolean.
  func boolean(_ name: String) -> Bool? {
    if case .boolean(let flag) = members[name] { flag } else { nil }
  }

  /// The value of a property whose rule is an array of strings.
  func strings(_ name: String) -> [String]? {
    if case .array(let items) = members[name] { items.compactMap(\.string) } else { nil }
  }
}

extension String {
  /// This text without white space and line breaks at its ends.
  fileprivate var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
