package import Basics

/// One managed value that the request sets.
package struct Change: Equatable, Codable, Sendable {
  /// The field, with the option's key behind a dot: `voiceDetectionOptions.endOfSpeechSensitivity`.
  package let path: String
  /// The value on the server; null where there is none or it cannot be read.
  package let before: JSONValue
  /// The value that the file asks for.
  package let after: JSONValue
  package let cause: Cause
  /// Where the file asks for it.
  package let source: SourcePosition

  package init(path: String, before: JSONValue, after: JSONValue, cause: Cause, source: SourcePosition) {
    self.path = path
    self.before = before
    self.after = after
    self.cause = cause
    self.source = source
  }

  /// Why a value is sent.
  package enum Cause: String, Codable, Sendable {
    /// The file asks for another value than the server has.
    case config
    /// The server has the value, but a reset caused by another change would take it.
    case resend
    /// The server does not show the value, so it cannot be compared.
    case unreadable
  }

  /// The field's name: the path up to its dot.
  package var field: String { fieldName(ofPath: path) }
}

/// Returns the field that a path such as `voiceDetectionOptions.speechEnhancementLevel` lies in.
func fieldName(ofPath path: String) -> String {
  path.split(separator: ".", maxSplits: 1).first.map(String.init) ?? path
}

/// Returns the option's key in a path such as `voiceDetectionOptions.speechEnhancementLevel`; nil for a field's own.
func optionName(ofPath path: String) -> String? {
  let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  return parts.count == 2 ? String(parts[1]) : nil
}
