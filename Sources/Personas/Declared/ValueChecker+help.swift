import Basics
import YAML

/// What to do where the API may take more than it did when the contract was written.
let newerAPIHelp = "If the API takes it by now, 'anamctl schema --fetch' and --api-schema tell anamctl"

/// What to write instead of a value that a field does not take.
extension ValueChecker {
  /// Returns how to write true or false.
  func booleanHelp(for node: Node) -> String {
    // Without quotes these would not be text.
    let isQuoted = ["true", "True", "TRUE", "false", "False", "FALSE"].contains(node.string)
    if isQuoted { return "write true or false, without quotes" }
    return node.string.flatMap { confusableHint(for: $0, among: ["true", "false"]) } ?? "write true or false"
  }

  /// Returns how to write the number that a text was probably meant to be; nil if that cannot be told.
  func numberHelp(for node: Node, range: NumberRange) -> String? {
    guard let text = node.string else { return nil }
    if Number(coreSchema: text) != nil { return "remove the quotes" }
    let spellings = [text.replacing(",", with: "."), text.replacing("_", with: "")]
    if let number = spellings.lazy.compactMap({ Number(coreSchema: $0) }).first(where: range.contains) {
      return "write \(number)"
    }
    if let number = Number(coreSchema: confusableSkeleton(text)), range.contains(number) {
      return "write \(number)" + (confusableHint(for: text, among: ["\(number)"]).map { ": \($0)" } ?? "")
    }
    let digits = String(decoding: text.utf8.prefix { "+-.0123456789".utf8.contains($0) }, as: UTF8.self)
    guard let number = Number(coreSchema: digits) else { return nil }
    let unit = text.utf8.dropFirst(digits.utf8.count).drop { $0 == UInt8(ascii: " ") }
    if unit.elementsEqual("%".utf8) {
      return Number(number.doubleValue / 100).flatMap { range.contains($0) ? "write \($0)" : nil }
    }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return unit.allSatisfy({ letters.contains($0 | 0x20) }) && range.contains(number)
      ? "write the number alone: \(number)" : nil
  }

  /// Returns the nearest numbers that a range has.
  func rangeHelp(for number: Number, range: NumberRange) -> String {
    if let minimum = range.minimum, number < minimum { return "write \(minimum) or more" }
    if let maximum = range.maximum, maximum < number { return "write \(maximum) or less" }
    return "write a whole number"
  }

  /// Returns how to write a mapping with these keys.
  func mappingHelp(for node: Node, shapes: [Schema.Shape]) -> String {
    if let items = node.elements, items.contains(where: { $0.entries != nil }) {
      return "remove the '- ' before its keys"
    }
    let key = shapes.lazy.flatMap(\.properties).map(\.name).first ?? "key"
    return "write its keys on the lines below, indented, as in '\(key): …'"
  }
}

/// Returns how to write a text, where `node` is not one.
func textHelp(for node: Node) -> String {
  switch node.value {
  case .boolean, .number: "if text is meant, quote it: \"\(shown(node.text ?? ""))\""
  case .null: "write a text, or leave the key out"
  case .sequence: "write one text; several lines of text go below '|', indented"
  case .mapping: "put the text in quotes; several lines of text go below '|', indented"
  case .string: "write a text, or leave the key out"
  }
}

extension String {
  fileprivate func replacing(_ old: Unicode.Scalar, with new: String) -> String {
    unicodeScalars.split(separator: old, omittingEmptySubsequences: false).map(String.init).joined(separator: new)
  }
}
