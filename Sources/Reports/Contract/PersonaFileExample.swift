import Basics
package import Personas

/// A persona file with every field, each explained: something to copy from.
package struct PersonaFileExample {
  private static let width = 100
  private let contract: Contract

  package init(_ contract: Contract) { self.contract = contract }

  /// The file.
  ///
  /// - Parameter schema: The path of the JSON Schema that editors check the file by, relative to it; nil for none.
  package func text(schema: String?) -> String {
    var lines = schema.map { ["# yaml-language-server: $schema=\($0)", ""] } ?? []
    lines += comment(
      "An example of every key. anamctl passes this file over, because its name begins with '_': copy it to one that "
        + "does not, and keep the keys that git is to decide about. A key that is absent is not managed: on the server "
        + "it stays as it is. 'anamctl explain KEY' says more of each.")
    lines += [""] + comment(Contract.idSummary) + ["# \(Contract.idKey): 3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"]
    for field in contract.fields {
      guard let key = key(of: field), let example = field.example(for: key) else { continue }
      lines += [""] + comment(field.property.summary) + yamlLines(key, example)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The files from which the example takes texts: their paths, relative to it, and what is in them.
  package var textFiles: [(path: String, text: String)] {
    contract.fields.compactMap { field in
      guard let path = field.traits.fileExample?.text, let text = field.property.exampleValue?.text else { return nil }
      return (path, text + "\n")
    }
  }

  /// The key that people would rather use: the one for a text's file, or for a name.
  private func key(of field: Field) -> String? {
    [field.traits.fileKey, field.traits.nameKey, field.name].compactMap(\.self).first { field.example(for: $0) != nil }
  }

  private func comment(_ text: String) -> [String] { wrapped(text, width: Self.width - 2).map { "# " + $0 } }
}
