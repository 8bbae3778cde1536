/// A box that stands out, with a list in it; renderers that do not know it show a quotation.
///
/// Source: GitHub Docs, "Basic writing and formatting syntax", alerts; GitLab has the same.
struct MarkdownAlert {
  /// Its colour and sign.
  enum Kind: String {
    case caution = "CAUTION"
    case warning = "WARNING"
  }

  private static let mostItems = 20

  let kind: Kind
  let title: String
  /// A line of Markdown each.
  let items: [String]

  /// Returns the box; nothing if nothing is in it.
  func blocks(byteLimit: Int) -> [String] {
    guard !items.isEmpty else { return [] }
    let head = ["> [!\(kind.rawValue)]", "> **\(title)**", ">"]
    let room = head.reduce(byteLimit) { $0 - $1.utf8.count - 1 }
    let lines = items.map { "> - \($0)" }
    let count = min(Self.mostItems, fittingCount(lines, byteLimit: room, noteSize: Self.note(items.count).utf8.count))
    let rest = items.count - count
    return [(head + lines.prefix(count) + (rest > 0 ? [Self.note(rest)] : [])).joined(separator: "\n")]
  }

  private static func note(_ count: Int) -> String { "> - … \(count) more: see below, or the job's log." }
}
