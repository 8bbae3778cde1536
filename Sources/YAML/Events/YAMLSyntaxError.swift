/// A syntax error as libyaml reports it; `diagnostic(in:)` puts it in the user's words.
struct YAMLSyntaxError: Error {
  /// What libyaml found.
  var problem: String
  /// What libyaml was reading.
  var context: String
  /// Where libyaml stopped.
  var mark: SourceMark
  /// Where what libyaml was reading begins.
  var contextMark: SourceMark?
  /// Whether memory ran out, which is no mistake in the text.
  var isOutOfMemory = false
}
