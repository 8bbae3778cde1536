/// One thing that a document says otherwise than the contract before it.
package struct ContractChange: Codable, Equatable, Sendable {
  /// What happened to it.
  package enum Kind: String, Codable, Sendable {
    case added
    case removed
    case changed
  }

  /// The field, or the key in it; a key in one of several shapes as `voiceGenerationOptions(Fish Audio).speed`.
  package let path: String
  package let kind: Kind
  /// In words: what it is now, and what it was.
  package let explanation: String

  package init(_ path: String, _ kind: Kind, _ explanation: String) {
    self.path = path
    self.kind = kind
    self.explanation = explanation
  }
}
