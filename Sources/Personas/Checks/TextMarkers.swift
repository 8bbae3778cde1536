import Algorithms
package import Basics
import YAML

/// The unresolved markers of a file; one that stands in a text for a persona is worth a warning.
package struct TextMarkers {
  /// One for each marker, in the order of the file.
  package let warnings: [Diagnostic]

  /// Looks for the markers of a whole file.
  package init(in bytes: [UInt8], file: String) {
    let markers = templateMarkers(in: bytes, limit: YAMLLimits.standard.diagnostics)
    let places = SourceFile.ranges(of: markers, in: bytes, file: file)
    warnings = zip(markers, places).map { marker, place in
      .warning(
        .templateMarker, "unresolved marker '\(String(decoding: bytes[marker], as: UTF8.self))'", at: place,
        help: "fill it in; if it is meant, write '# anamctl: ignore \(DiagnosticRule.templateMarker.id)' above the key")
    }
  }

  /// The warnings for the texts of a persona that stand in this file.
  package func warnings(for persona: DesiredPersona) -> [Diagnostic] {
    guard !warnings.isEmpty else { return [] }
    return persona.fields.filter(\.field.hasMarkers).flatMap { warnings(within: $0.range) }
  }

  private func warnings(within range: SourceRange) -> ArraySlice<Diagnostic> {
    let first = warnings.partitioningIndex { $0.range.start >= range.start }
    let end = warnings.partitioningIndex { $0.range.start >= range.end }
    return warnings[first..<max(first, end)]
  }
}

extension Field {
  /// Whether markers are looked for in the field's text.
  package var hasMarkers: Bool { traits.textChecks.contains(.marker) }
}

/// Returns the places, as offsets of bytes, of what a template should have replaced, and of notes to finish a text:
/// `{{name}}`, `{% if %}`, `<% name %>`, `${NAME}`, `TODO`, `FIXME`, `TBD`.
///
/// - Parameter limit: How many are looked for.
package func templateMarkers(in text: [UInt8], limit: Int) -> [Range<Int>] {
  var markers: [Range<Int>] = []
  var offset = 0
  while markers.count < limit, let start = text[offset...].firstIndex(where: canBeginMarker) {
    let end = endOfMarker(in: text, at: start)
    if let end {
      markers.append(start..<end)
    }
    offset = end ?? start + 1
  }
  return markers
}

private func canBeginMarker(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "T"), UInt8(ascii: "F"): true
  default: false
  }
}

private func endOfMarker(in text: [UInt8], at offset: Int) -> Int? {
  switch text[offset] {
  case UInt8(ascii: "{"):
    endOfBracketed(in: text, at: offset, "{{", "}}") ?? endOfBracketed(in: text, at: offset, "{%", "%}")
  case UInt8(ascii: "<"):
    endOfBracketed(in: text, at: offset, "<%", "%>")
  case UInt8(ascii: "$"):
    endOfBracketed(in: text, at: offset, "${", "}")
  case UInt8(ascii: "T"), UInt8(ascii: "F"):
    ["TODO", "FIXME", "TBD"].lazy.compactMap { endOfNote(in: text, at: offset, $0) }.first
  default:
    nil
  }
}

/// A marker stands on one line and is short.
private func endOfBracketed(in text: [UInt8], at offset: Int, _ opening: String, _ closing: String) -> Int? {
  let longest = 200
  guard text[offset...].starts(with: opening.utf8) else { return nil }
  var end = offset + opening.utf8.count
  while end < min(text.count, offset + longest), text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
    if text[end] == closing.utf8.first, text[end...].starts(with: closing.utf8) {
      return end > offset + opening.utf8.count ? end + closing.utf8.count : nil
    }
    end += 1
  }
  return nil
}

/// A note is a word of its own that begins a phrase or ends one: in the middle, TODO is Spanish for "all".
private func endOfNote(in text: [UInt8], at offset: Int, _ word: String) -> Int? {
  let end = offset + word.utf8.count
  guard text[offset...].starts(with: word.utf8), offset == 0 || !isWordByte(text[offset - 1]),
    end == text.count || !isWordByte(text[end])
  else { return nil }
  let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") }
  let before = text[..<offset].last { !isBlank($0) }
  let after = text[end...].first { !isBlank($0) }
  return before.map(isWordByte) == true && after.map(isWordByte) == true ? nil : end
}

/// Whether a byte belongs to a word: letters and digits of ASCII, `_`, and every byte of another script.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}
