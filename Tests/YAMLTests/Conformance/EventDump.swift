@testable import YAML

/// The events of a text in the notation of the suite's `test.event`, as far as our reader distinguishes them.
///
/// The reader does not keep whether the start and the end of a document were written, because that does not change a
/// value. So `+DOC` and `-DOC` stand alone.
struct EventDump {
  /// One line for each event, up to the end or the syntax error.
  private(set) var lines: [String] = ["+STR"]
  /// Whether the text was refused.
  private(set) var isRefused = false
  private var collections: [YAMLEvent.Collection] = []

  /// Reads the events of a file.
  init(_ bytes: [UInt8]) {
    let text = checkText(bytes, file: "in.yaml", limits: .standard, allowInvisible: true)
    guard let source = text.readable, var reader = EventReader(source) else {
      isRefused = true
      return
    }
    do {
      while let event = try reader.next() {
        lines.append(line(for: event.kind))
      }
      lines.append("-STR")
    } catch {
      isRefused = true
    }
  }

  /// Returns the lines of a `test.event` without what our reader does not distinguish.
  static func normalized(_ events: String) -> [String] {
    events.split(separator: "\n").map { line in
      switch line.prefix(4) {
      case "+DOC", "-DOC": return String(line.prefix(4))
      default: return String(line)
      }
    }
  }

  private mutating func line(for kind: YAMLEvent.Kind) -> String {
    switch kind {
    case .documentStart:
      return "+DOC"
    case .documentEnd:
      return "-DOC"
    case .alias(let name):
      return "=ALI *\(name)"
    case .scalar(let scalar, let properties):
      return "=VAL\(properties.dump) \(scalar.style.indicator)\(escaped(scalar.text))"
    case .collectionStart(let collection, let isFlow, let properties):
      collections.append(collection)
      let (name, brackets) = collection == .sequence ? ("+SEQ", " []") : ("+MAP", " {}")
      return name + (isFlow ? brackets : "") + properties.dump
    case .collectionEnd:
      return collections.popLast() == .sequence ? "-SEQ" : "-MAP"
    }
  }

  private func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\".unicodeScalars
      case "\n": escaped += "\\n".unicodeScalars
      case "\r": escaped += "\\r".unicodeScalars
      case "\t": escaped += "\\t".unicodeScalars
      case "\u{8}": escaped += "\\b".unicodeScalars
      case "\0": escaped += "\\0".unicodeScalars
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension YAMLEvent.Properties {
  fileprivate var dump: String {
    (anchor.map { " &\($0)" } ?? "") + (tag.map { " <\($0)>" } ?? "")
  }
}

extension NodeSource.Style {
  /// What the suite writes before a scalar's text.
  fileprivate var indicator: String {
    switch self {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .blockCollection, .flowCollection: ""
    }
  }
}
