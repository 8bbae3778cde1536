import Basics
import Personas

/// Values, fields and places as Markdown.
struct MarkdownValues {
  private static let longestName = 200
  private static let longestValue = 600
  private static let mostElements = 20

  private let labels: ValueLabels

  /// - Parameter names: The names of voices, avatars, language models and tools, by their ids.
  init(names: [String: String]) { labels = ValueLabels(names: names, isFull: false) }

  /// Returns the name of something as code.
  static func name(_ name: String, isInTable: Bool = false) -> String {
    codeSpan(cut(visibleText(name), byteLimit: longestName), isInTable: isInTable)
  }

  /// Returns a place in a file: `personas.d/cara.yaml:3`.
  static func place(_ source: SourcePosition) -> String { name("\(source.file):\(source.line)") }

  /// Returns a sentence for a value that the request sets and that is no long text; of an object, one for each key.
  func sentences(_ change: Change) -> [String] {
    let place = " · \(Self.place(change.source))"
    switch change.cause {
    case .resend:
      return [sentence(change.path, change.after, note: "unchanged; sent again, or it would be reset") + place]
    case .unreadable:
      return [
        sentence(change.path, change.after, note: "not readable: the server does not show it, so it is sent") + place
      ]
    case .config: break
    }
    if let set = SetDifference(from: change.before, to: change.after) {
      return ["\(Self.name(change.path)): \(set): \(elements(set))\(place)"]
    }
    let (before, after) = (change.before.members ?? [:], change.after.members ?? [:])
    guard !before.isEmpty || !after.isEmpty else {
      return [transition(change.path, from: change.before, to: change.after) + place]
    }
    return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map { key in
      let path = "\(change.path).\(key)"
      guard let value = after[key] else { return "\(Self.name(path)): \(code(before[key] ?? .null)) → none\(place)" }
      return transition(path, from: before[key] ?? .null, to: value) + place
    }
  }

  /// Returns a sentence for a value that is sent though it does not change.
  func sentence(_ path: String, _ value: JSONValue, note: String) -> String {
    "\(Self.name(path)): \(code(value)) (\(note))"
  }

  /// Returns a sentence for a value that the update takes.
  func sentence(_ effect: SideEffect) -> String {
    let certainty = effect.certainty
    let cause = "\(Self.name(effect.cause)) changes\(certainty.condition)"
    return "\(Self.name(effect.path)) **\(certainty.fate)** (\(cause)): \(code(effect.before))"
  }

  private func transition(_ path: String, from before: JSONValue, to after: JSONValue) -> String {
    let (old, new) = labels.labels(of: before, after)
    guard before != .null, before != "" else { return "\(Self.name(path)): \(code(new))" }
    return "\(Self.name(path)): \(code(old)) → \(code(new))"
  }

  private func elements(_ set: SetDifference) -> String {
    let signed = set.removed.map { ("-", $0) } + set.added.map { ("+", $0) }
    let shown = signed.prefix(Self.mostElements).map { sign, id in code("\(sign) \(labels.label(of: .string(id)))") }
    let rest = signed.count > shown.count ? " and \(signed.count - shown.count) more" : ""
    return shown.joined(separator: ", ") + rest
  }

  private func code(_ value: JSONValue) -> String { code(labels.label(of: value)) }

  private func code(_ label: String) -> String { codeSpan(cut(label, byteLimit: Self.longestValue)) }
}
