package import Basics

/// What a YAML file holds, and what is wrong with it.
package struct ParsedYAML: Sendable {
  /// The documents that could be read, in the order of the file.
  ///
  /// A value, an item or a whole document that an error refuses is left out; a document with a syntax error is cut short.
  package var documents: [Node]
  /// Everything that was found wrong, in the order of the file.
  package var diagnostics: [Diagnostic]
  /// The text that was read, in UTF-8 and without a byte order mark.
  package var text: [UInt8] = []
  /// Where a syntax error or a limit ended the reading, if one did: nothing is known of what follows, and what stands in
  /// that line may be misread.
  package var cut: SourcePosition?

  package init(
    documents: [Node], diagnostics: [Diagnostic], text: [UInt8] = [], cut: SourcePosition? = nil
  ) {
    self.documents = documents
    self.text = text
    self.diagnostics = diagnostics
    self.cut = cut
  }
}

/// Reads the text of a YAML file into nodes that know their place in it.
///
/// The schema is YAML 1.2's core schema. The function neither throws nor stops at the first mistake: what is
/// wrong is in the result, together with what could be read. Only a limit ends the reading, or a syntax error, because the
/// meaning of what follows is not certain; reading goes on at the next `---` where that surely begins a document.
///
/// - Parameters:
///   - bytes: The file's content.
///   - file: The file's name, for positions.
///   - limits: How much is read before the file is refused.
///   - allowInvisible: Whether bidirectional controls, tag characters and line separators may pass.
/// - Returns: The documents and the diagnostics; a file without any document gives neither.
package func parseYAML(
  _ bytes: [UInt8], file: String, limits: YAMLLimits = .standard, allowInvisible: Bool = false
) -> ParsedYAML {
  let text = checkText(bytes, file: file, limits: limits, allowInvisible: allowInvisible)
  guard let readable = text.readable else {
    return ParsedYAML(documents: [], diagnostics: text.diagnostics)
  }
  var stream = DocumentStream(source: readable, limits: limits)
  stream.read()
  let diagnostics = (text.diagnostics + stream.diagnostics).sorted { $0.range.start < $1.range.start }
  return ParsedYAML(
    documents: stream.documents, diagnostics: diagnostics, text: readable.writtenBytes, cut: stream.cut)
}
