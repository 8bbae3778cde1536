/// The difference between two texts: which lines are kept, removed, added and changed, and in a changed line which words.
///
/// Every report of long texts is made from it.
package struct TextDiff: Equatable, Sendable {
  /// The lines of both texts, in order; of those between two kept lines, what is removed comes first.
  package private(set) var lines: [Line] = []

  /// A line and what became of it.
  package struct Line: Equatable, Sendable {
    /// The line's number in the old text, from 1; nil if it is added.
    package let oldNumber: Int?
    /// The line's number in the new text, from 1; nil if it is removed.
    package let newNumber: Int?
    /// The line in pieces, the newline left out; none if it is empty.
    package let segments: [Segment]
    /// Whether it is a Markdown heading, in the new text or, if it is removed, in the old one.
    package fileprivate(set) var isHeading = false

    init(oldNumber: Int?, newNumber: Int?, segments: [Segment]) {
      self.oldNumber = oldNumber
      self.newNumber = newNumber
      self.segments = segments
    }
  }

  /// A piece of a line.
  package struct Segment: Equatable, Sendable {
    package let kind: Kind
    package let text: String
    /// Whether it looks like what it replaces, so a report has to write its characters as code points.
    package let isDisguised: Bool

    /// What becomes of a piece.
    package enum Kind: Sendable {
      case kept
      case removed
      case added
    }

    package init(_ kind: Kind, _ text: String, isDisguised: Bool = false) {
      self.kind = kind
      self.text = text
      self.isDisguised = isDisguised
    }
  }

  /// Compares two texts by their bytes, so two spellings of the same accent differ.
  package init(from old: String, to new: String) {
    let old = TextLines(old)
    let new = TextLines(new)
    var numbering = Numbering<ArraySlice<UInt8>>()
    let oldNumbers = old.ranges.map { numbering.number(of: old.bytes[$0]) }
    let newNumbers = new.ranges.map { numbering.number(of: new.bytes[$0]) }
    var alignment = Alignment(from: oldNumbers, to: newNumbers)
    alignment.slide(old: oldNumbers, new: newNumbers, oldCuts: old.cuts, newCuts: new.cuts)
    var next = (old: 0, new: 0)
    for edit in alignment.edits + [Edit(old: old.ranges.count..<old.ranges.count, new: 0..<0)] {
      lines += zip(next.old..<edit.old.lowerBound, next.new...).map { oldIndex, newIndex in
        Line(oldNumber: oldIndex + 1, newNumber: newIndex + 1, segments: old.segments(ofLine: oldIndex, .kept))
      }
      lines += ChangedLines(edit, from: old, to: new).lines
      next = (edit.old.upperBound, edit.new.upperBound)
    }
    markHeadings(of: old, new)
  }

  private mutating func markHeadings(of old: TextLines, _ new: TextLines) {
    let (old, new) = (old.headings, new.headings)
    for (index, line) in lines.enumerated() {
      lines[index].isHeading = (line.newNumber.map { new[$0 - 1] } ?? line.oldNumber.map { old[$0 - 1] }) ?? false
    }
  }
}

extension TextDiff.Line {
  /// What became of a line.
  package enum Kind: Sendable {
    case kept
    case removed
    case added
    /// Some of its words are kept.
    case changed
  }

  package var kind: Kind {
    if oldNumber == nil { return .added }
    if newNumber == nil { return .removed }
    return segments.contains { $0.kind != .kept } ? .changed : .kept
  }

  /// The line in the old text, or nil if it was not there.
  package var oldText: String? { oldNumber.map { _ in text(without: .added) } }

  /// The line in the new text, or nil if it is not there any more.
  package var newText: String? { newNumber.map { _ in text(without: .removed) } }

  private func text(without kind: TextDiff.Segment.Kind) -> String {
    segments.filter { $0.kind != kind }.map(\.text).joined()
  }
}
