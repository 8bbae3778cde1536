import Basics
import Personas

/// Values, fields and places as Markdown.
struct MarkdownValues {
  private static let longestName = 200
  private static let longestValue = 600
  /// Room for the authors of three commits, whose names are cut already.
  private static let longestNote = 800
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

  /// Returns where the file asks for a value, and where the server's comes from; with a separator before each.
  static func place(of change: ShownChange) -> String {
    let place = change.source.map { " · \(Self.place($0))" } ?? ""
    return place + (change.origin.map { " · \(note($0))" } ?? "")
  }

  /// Returns where the server's value comes from.
  static func note(_ origin: ShownOrigin) -> String {
    let sentence = proseText(cut(visibleText(origin.sentence), byteLimit: longestNote))
    return origin.isDrift ? "**\(sentence)**" : sentence
  }

  /// Returns a sentence for a value that the request sets; of a mapping, one for each key; of a long text, none.
  func sentences(_ change: ShownChange) -> [String] {
    let place = Self.place(of: change)
    return switch change.content {
    case .repeated(let value, let note), .unreadable(let value, let note):
      ["\(Self.name(change.path)): \(code(value)) (\(note))\(place)"]
    case .text, .edits: []
    case .set(let set): ["\(Self.name(change.path)): \(set): \(elements(set))\(place)"]
    case .members(let members, _, _): members.map { sentence($0, of: change.path) + place }
    case .value(let before, let after): [transition(change.path, from: before, to: after) + place]
    case .kept(let server, let file): [keeping(server, insteadOf: file, at: change.path) + place]
    }
  }

  private func keeping(_ server: JSONValue, insteadOf file: JSONValue, at path: String) -> String {
    let (kept, asked) = labels.labels(of: server, file)
    return "\(Self.name(path)): \(code(kept)) (the file asks for \(code(asked)))"
  }

  private func sentence(_ member: ShownMember, of path: String) -> String {
    let path = "\(path).\(member.key)"
    guard let after = member.after else { return "\(Self.name(path)): \(code(member.before ?? .null)) → none" }
    return transition(path, from: member.before ?? .null, to: after)
  }

  /// Returns a sentence for a value that is lost, or may be lost, through the update.
  func sentence(_ effect: SideEffect) -> String {
    let certainty = effect.certainty
    let cause = "\(Self.name(effect.cause)) changes\(certainty.condition)"
    return "\(Self.name("\(effect.path)")) **\(certainty.fate)** (\(cause)): \(code(effect.before))"
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
