package import Basics
import YAML

/// The unresolved markers of a file, to be warned of where they stand in a text that a persona gets.
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
        help: "fill it in, or pass --ignore \(DiagnosticRule.templateMarker.id) if it is meant")
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

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `predicate`, where all that do come after all that do not.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Index {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = predicate(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
