/// Which values of which personas are meant: `Cara.voiceDetectionOptions.*`, `*.description`.
///
/// The name of a persona, a dot and a path; a `*` stands for any characters, also for none.
package struct PathPattern: Equatable, Sendable {
  private let parts: [[UInt8]]

  package init(_ text: String) {
    parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether the value at `path` of the persona that is called `name` is meant.
  package func matches(_ path: ValuePath, of name: String) -> Bool {
    var rest = Array("\(name).\(path)".utf8)[...]
    guard let first = parts.first, let last = parts.last, rest.starts(with: first) else { return false }
    guard parts.count > 1 else { return rest.count == first.count }
    rest = rest.dropFirst(first.count)
    guard rest.count >= last.count, rest.suffix(last.count).elementsEqual(last) else { return false }
    rest = rest.dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
      rest = rest[(start + part.count)...]
    }
    return true
  }
}
