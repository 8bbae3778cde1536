package import Basics

/// What a YAML file holds, and what is wrong with it.
package struct ParsedYAML: Sendable {
  /// The documents that could be read, in the order of the file.
  ///
  /// A value, an item or a whole document that an error refuses is left out; the last document may be cut short.
  package var documents: [Node]
  /// Everything that was found wrong, in the order of the file.
  package var diagnostics: [Diagnostic]
  /// Where a syntax error or a limit ended the reading, if one did: nothing is known of what follows.
  package var cut: SourcePosition?

  package init(documents: [Node], diagnostics: [Diagnostic], cut: SourcePosition? = nil) {
    self.documents = documents
    self.diagnostics = diagnostics
    self.cut = cut
  }
}
