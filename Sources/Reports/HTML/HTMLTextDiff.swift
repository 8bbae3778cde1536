import Basics

/// What changes in a long text: its lines, with the words marked that change, and the rest folded away.
///
/// A changed line stands once, with what goes and what comes; the page's program sets two of them side by side.
struct HTMLTextDiff {
  /// How many lines around a change are shown.
  private static let context = 3
  private static let longestHeading = 80

  private let lines: [TextDiff.Line]
  /// How many bytes of text may still be shown.
  private var room: Int
  private var html = HTML.empty

  /// - Parameter room: How many bytes of the text may be shown.
  init(_ lines: [TextDiff.Line], room: Int) {
    self.lines = lines
    self.room = room
  }

  /// Returns the difference, or that of each hunk if only some are shown.
  ///
  /// - Parameters:
  ///   - room: How many bytes of the text may be shown.
  ///   - path: The field that holds the text.
  static func rendered(_ text: ShownText, room: Int, path: String) -> HTML {
    let parts = text.diff.map { [$0.lines] } ?? text.hunks.map(\.lines)
    return parts.map { HTMLTextDiff($0, room: room / max(parts.count, 1)).rendered(path: path) }.joined()
  }

  func rendered(path: String) -> HTML {
    var copy = self
    copy.addStretches()
    return .blocks(
      "div", ["class": "diff", "role": "group", "aria-label": "Changes in \(visibleText(path))", "translate": "no"],
      [copy.html])
  }

  private mutating func addStretches() {
    let stretches = Stretch.all(of: lines, context: Self.context)
    let foldedBytes = stretches.filter(\.isFolded).reduce(0) { $0 + bytes(in: $1.range) }
    let shownBytes = stretches.filter { !$0.isFolded }.reduce(0) { $0 + bytes(in: $1.range) }
    let canUnfold = foldedBytes + shownBytes <= room
    for (index, stretch) in stretches.enumerated() {
      guard stretch.isFolded else {
        for line in stretch.range {
          guard room > 0 else {
            addRest(from: line)
            return
          }
          add(lines[line])
        }
        continue
      }
      addFolded(stretch.range, isLast: index == stretches.count - 1, canUnfold: canUnfold)
    }
  }

  private func bytes(in range: Range<Int>) -> Int { lines[range].reduce(0) { $0 + $1.bytes } }

  private mutating func addRest(from first: Int) {
    let rest = lines[first...].count { $0.kind != .kept }
    guard rest > 0 else { return }
    html += .block(
      "p", ["class": "note"],
      "\(rest) more changed \(rest == 1 ? "line is" : "lines are") not on this page; anamctl plan --full shows them.")
  }

  /// Adds lines that are kept, behind a line that says how many they are.
  private mutating func addFolded(_ range: Range<Int>, isLast: Bool, canUnfold: Bool) {
    var title: HTML = "\(range.count) unchanged \(range.count == 1 ? "line" : "lines")"
    if !isLast, let number = lines[range.upperBound...].lazy.compactMap(\.newNumber).first {
      title += .inline("span", ["class": "where"], " · then line \(number)" + heading(above: range.upperBound))
    }
    guard canUnfold else {
      html += .block("p", ["class": "note"], title)
      return
    }
    let folded = range.map { shown(lines[$0].segments, of: lines[$0]) }
    html += .blocks("details", ["class": "fold"], [.block("summary", [:], title)] + folded)
  }

  /// Returns the name of the part of the text that a line stands in.
  private func heading(above index: Int) -> HTML {
    guard
      let line = lines[..<index].last(where: { $0.isHeading && $0.newNumber != nil }),
      let heading = line.newText
    else { return .empty }
    let title = heading.unicodeScalars.drop { $0 == " " || $0 == "#" || $0 == "\t" }.prefix(Self.longestHeading)
    return ", in “" + .inline("bdi", [:], .visible(String(title))) + "”"
  }

  private mutating func add(_ line: TextDiff.Line) {
    let excerpts = line.excerpts()
    for excerpt in excerpts {
      let segments = excerpt.segments.prefix(bytes: max(room, 1))
      let isCut = segments.count < excerpt.segments.count || segments.last != excerpt.segments.last
      html += shown(
        segments, of: line, isCutBefore: excerpt.isCutBefore, isCutAfter: excerpt.isCutAfter || isCut)
      room -= segments.reduce(1) { $0 + $1.text.utf8.count }
      if isCut {
        html += .block("p", ["class": "note"], "The line goes on; anamctl plan --full shows it.")
        return
      }
    }
    guard excerpts.contains(where: { $0.isCutBefore || $0.isCutAfter }), line.bytes <= room else { return }
    room -= line.bytes
    html += .blocks(
      "details", ["class": "fold whole"],
      [.block("summary", [:], "Show the whole line"), shown(line.segments, of: line)])
  }

  private func shown(
    _ segments: [TextDiff.Segment], of line: TextDiff.Line, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) -> HTML {
    let ellipsis = HTML.inline("span", ["class": "cut"], "…")
    let isMixed = line.kind == .changed
    let text =
      (isCutBefore ? ellipsis : .empty) + HTML.words(segments, areMarked: isMixed) + (isCutAfter ? ellipsis : .empty)
    return .block(
      "div",
      [
        "class": "line \(line.kind)", "data-old": line.oldNumber.map(String.init),
        "data-new": line.newNumber.map(String.init),
      ],
      line.kind.sign
        + .inline(line.kind.element, ["class": "text"], text))
  }
}

extension HTML {
  /// Returns the words of a line.
  ///
  /// - Parameter areMarked: Whether those that change are marked; in a line that is wholly new or gone they are not.
  fileprivate static func words(_ segments: [TextDiff.Segment], areMarked: Bool) -> HTML {
    segments.indices.map { index in
      let segment = segments[index]
      let endsLine = segments[index...].allSatisfy { $0.kind != .kept }
      let isBlank = segment.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
      let text = HTML.visible(
        segment.text, isDisguised: segment.isDisguised, blanksAtEnd: segment.kind != .kept && (endsLine || isBlank))
      return switch segment.kind {
      case .kept: text
      case .removed: areMarked ? .inline("del", [:], text) : text
      case .added: areMarked ? .inline("ins", [:], text) : text
      }
    }.joined()
  }
}

extension TextDiff.Line {
  fileprivate var bytes: Int { segments.reduce(1) { $0 + $1.text.utf8.count } }
}

extension TextDiff.Line.Kind {
  /// What stands beside the line, which can be seen without colour.
  fileprivate var sign: HTML {
    switch self {
    case .kept: .empty
    case .removed: .inline("b", ["aria-hidden": "true"], "-")
    case .added: .inline("b", ["aria-hidden": "true"], "+")
    case .changed: .inline("b", ["aria-hidden": "true"], "~")
    }
  }

  fileprivate var element: StaticString {
    switch self {
    case .removed: "del"
    case .added: "ins"
    case .kept, .changed: "span"
    }
  }
}
