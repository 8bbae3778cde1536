/// What a YAML file holds, and what is wrong with it.
package struct ParsedYAML: Sendable {
  /// The documents that could be read, in the order of the file.
  ///
  /// A value, an item or a whole document that an error refuses is left out.
  package var documents: [Node]
  /// Everything that was found wrong, in the order of the file.
  package var diagnostics: [Diagnostic]

  package init(documents: [Node], diagnostics: [Diagnostic]) {
    self.documents = documents
    self.diagnostics = diagnostics
  }
}
