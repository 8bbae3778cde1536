package import Basics

/// What a YAML file holds, and what is wrong with it.
package struct ParsedYAML: Sendable {
  /// The documents that could be read, in the order of the file.
  ///
  /// A value, an item or a whole document that an error refuses is left out; the last document may be cut short.
  package var documents: [Node]
  /// Everything that was found wrong, in the order of the file.
  package var diagnostics: [Diagnostic]
  /// The text that was read, in UTF-8 and without a byte order mark.
  package var text: [UInt8] = []
  /// Where a syntax error or a limit ended the reading, if one did: nothing is known of what follows.
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
