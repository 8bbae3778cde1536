package import Personas

/// The contract as help for people who write persona files.
package struct FieldHelp {
  private static let width = 80
  private let contract: Contract
  private let style: TextStyle

  package init(_ contract: Contract, style: TextStyle) {
    self.contract = contract
    self.style = style
  }

  /// Returns one line for each field.
  package func overview() -> String {
    let entries =
      [(Contract.idKey, Contract.idSummary)]
      + contract.fields.map { ($0.fileKeys.joined(separator: ", "), $0.property.summary) }
    let column = (entries.map { displayWidth($0.0) }.max() ?? 0) + 2
    let lines = entries.map { key, summary in
      let blanks = String(repeating: " ", count: column - displayWidth(key))
      let help = visibleText(firstSentence(of: summary))
      return strong(visibleText(key)) + blanks + shortened(help, to: Self.width - column)
    }
    return text(
      lines + [
        "", "'anamctl explain KEY' says more about a key, or about one below another:", "'anamctl explain \(deepKey)'.",
      ])
  }

  /// Returns all there is to say of one key, or of a key below it: `voiceDetectionOptions.speechEnhancementLevel`.
  ///
  /// - Throws: `UnknownKey` with the nearest one.
  package func explanation(of path: String) throws(UnknownKey) -> String {
    if path == Contract.idKey { return idExplanation }
    let key = try ExplainedKey(path, in: contract)
    var lines = [strong(visibleText(path))]
    for summary in key.summaries { lines += [""] + wrapped(summary, width: Self.width - 2).map { "  " + $0 } }
    lines += [""] + factLines(facts(of: key))
    for shape in key.shapes { lines += [""] + shapeLines(shape, isOneOfSeveral: key.shapes.count > 1) }
    if let example = key.example {
      lines += ["", "  Example:", ""] + yamlLines(example.key, example.value).map { "    " + visibleText($0) }
    }
    return text(lines)
  }
}

extension FieldHelp {
  private var idExplanation: String {
    text(
      [strong(Contract.idKey), ""] + wrapped(Contract.idSummary, width: Self.width - 2).map { "  " + $0 } + [""]
        + factLines([
          Fact(label: "value", text: "an id: letters, digits, '-' and '_'"), Fact(label: "null", text: "not allowed"),
        ]))
  }

  private func facts(of key: ExplainedKey) -> [Fact] {
    guard key.path.count > 1 else {
      let name = key.path[0]
      return [Fact(label: "value", text: key.field.expectation(for: name))]
        + key.field.facts(for: name, under: contract)
    }
    let null = key.meanings.allSatisfy(\.property.isNullable) ? "allowed" : "not allowed"
    let expectations = Set(key.meanings.map(\.property.schema.expectation))
    let values =
      expectations.count == 1 || key.meanings.contains { $0.shape == nil }
      ? expectations.map { Fact(label: "value", text: $0) }
      : key.meanings.map { Fact(label: $0.shape?.title ?? "", text: $0.property.schema.expectation) }
    return values + [Fact(label: "null", text: null)]
  }

  private func factLines(_ facts: [Fact]) -> [String] {
    let column = (facts.map { displayWidth($0.label) }.max() ?? 0) + 4
    return facts.flatMap { fact in
      labelled(visibleText(fact.label), fact.text, column: column, width: Self.width) { style.apply(.notable, $0) }
    }
  }

  private func shapeLines(_ shape: Schema.Shape, isOneOfSeveral: Bool) -> [String] {
    let provider = shape.provider.map { ", for voices of the provider \($0)" } ?? ""
    let title = isOneOfSeveral ? visibleText("\(shape.title)\(provider):") : "Keys:"
    let column = (shape.properties.map { displayWidth(visibleText($0.name)) }.max() ?? 0) + 6
    return ["  " + title]
      + shape.properties.flatMap { property in
        labelled(
          visibleText(property.name), property.schema.expectation, column: column, indent: 4, width: Self.width,
          style: strong)
      }
  }

  /// A key below another, for the last line of the overview.
  private var deepKey: String {
    let field = contract.fields.first { !$0.schema.shapes.isEmpty }
    let name = field?.schema.shapes.first?.properties.first?.name
    return visibleText([field?.name, name].compactMap(\.self).joined(separator: "."))
  }

  private func strong(_ text: String) -> String { style.apply(.strong, text) }

  private func firstSentence(of text: String) -> String {
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      if text[end] == ".", next == text.endIndex || text[next] == " " { return String(text[..<next]) }
      end = next
    }
    return text
  }

  private func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

/// Returns `text` in lines of at most `width` columns, broken between words; a longer word has its own line.
///
/// What a terminal would obey is made visible, as in every text report.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in visibleText(text).split(separator: " ") {
    if let line = lines.last, displayWidth(line) + 1 + displayWidth(word) <= width {
      lines[lines.count - 1] = line + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

/// Returns a label and a text beside it, in lines of at most `width` columns.
///
/// - Parameters:
///   - column: Where the text begins, counted from 0.
///   - indent: How many blanks stand before the label.
func labelled(
  _ label: String, _ text: String, column: Int, indent: Int = 2, width: Int, style: (String) -> String
) -> [String] {
  let blanks = String(repeating: " ", count: max(1, column - indent - displayWidth(label)))
  let head = String(repeating: " ", count: indent) + style(label) + blanks
  let lines = wrapped(text, width: width - column)
  let rest = lines.dropFirst().map { String(repeating: " ", count: column) + $0 }
  return [head + (lines.first ?? "")] + rest
}
