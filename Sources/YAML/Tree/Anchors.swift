import Basics

/// The anchors of one document, and what aliases to them stand for.
struct Anchors {
  /// What an alias brings in.
  struct Content {
    /// The node, or nil when an error refuses it.
    var node: Node?
    /// What every alias adds to the document.
    var size: TreeSize
    /// How many collections lie in each other in the node, itself included.
    var height: Int
  }

  private struct Anchor {
    var position: SourcePosition
    /// Nil until the node has ended.
    var content: Content?
    /// The warning to give if no alias refers to the anchor.
    var warning: Diagnostic?
  }

  private var anchors: [String: Anchor] = [:]

  /// Returns the error of an anchor whose name is taken, or nil.
  func problem(defining name: String, at range: SourceRange) -> Diagnostic? {
    guard let first = anchors[name] else { return nil }
    return .error(
      .reference, "the anchor '\(name)' is defined twice", at: range, help: "give one of the two another name",
      notes: [.init(message: "first defined here", position: first.position)])
  }

  /// Registers an anchor whose node begins.
  mutating func begin(_ name: String, at position: SourcePosition) {
    anchors[name] = Anchor(position: position, content: nil)
  }

  /// Makes an anchor usable, because its node has ended.
  mutating func end(_ name: String, with content: Content) {
    anchors[name]?.content = content
  }

  /// Remembers the warning about an anchor that is none, unless an alias refers to it.
  mutating func suspect(_ name: String, as warning: Diagnostic) {
    anchors[name]?.warning = warning
  }

  /// The warnings about anchors that no alias refers to, in the order of the file.
  var unused: [Diagnostic] {
    anchors.values.compactMap(\.warning).sorted { $0.range.start < $1.range.start }
  }

  /// Returns what an alias stands for.
  ///
  /// - Parameters:
  ///   - name: The alias's name.
  ///   - range: Where the alias was written.
  /// - Returns: What the anchor's node holds.
  /// - Throws: The error of an anchor that is unknown here, or whose node the alias lies in.
  mutating func content(of name: String, at range: SourceRange) throws(Diagnostic) -> Content {
    guard let anchor = anchors[name] else {
      let nearest = nearestName(to: name, among: suggestions)
      throw .error(
        .reference, "unknown anchor '\(name)': nothing above it in this document has that name", at: range,
        help: nearest.map { "did you mean '*\($0)'?" } ?? "write '&\(name)' before the value it stands for")
    }
    anchors[name]?.warning = nil
    guard let content = anchor.content else {
      throw .error(
        .reference, "the value of the anchor '\(name)' contains itself", at: range, help: "write the inner value out",
        notes: [.init(message: "the value begins here", position: anchor.position)])
    }
    return content
  }

  /// The names to suggest; none if there are so many that looking through them would cost more than it helps.
  private var suggestions: [String] {
    anchors.count <= 100 ? anchors.keys.sorted() : []
  }
}
