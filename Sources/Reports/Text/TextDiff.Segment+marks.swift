import Basics
import Personas

extension TextDiff.Segment {
  /// The segment with a backslash before what would look like a mark in its text.
  var withoutMarks: TextDiff.Segment {
    // Right after the beginning of a mark, and right before its end, a bracket is enough.
    let (opening, closing): (Unicode.Scalar?, Unicode.Scalar?) =
      switch kind {
      case .kept: (nil, nil)
      case .removed: ("[", "]")
      case .added: ("{", "}")
      }
    let scalars = Array(text.unicodeScalars)
    var safe = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let isLast = index == scalars.count - 1
      let looksLikeMark =
        switch (before, scalar) {
        case ("[", "-"), ("-", "]"), ("{", "+"), ("+", "}"): true
        case (nil, closing): true
        default: isLast && (scalar == opening || scalar == "\\")
        }
      if looksLikeMark {
        // A backslash already in the text must not be read as the escape for the bracket.
        if before == "\\" { safe.append("\\") }
        safe.append("\\")
      }
      safe.append(scalar)
    }
    return TextDiff.Segment(kind, String(safe), isDisguised: isDisguised)
  }
}

extension [TextDiff.Segment] {
  /// The line with more marked than what changes, where a mark's `[` would complete a command for a CI log: `##[`.
  var withoutCommands: [TextDiff.Segment] {
    var safe: [TextDiff.Segment] = []
    var moved = ""
    for (index, segment) in enumerated() {
      let next = dropFirst(index + 1).first?.kind
      switch segment.kind {
      case .kept where next == .removed && endsLikeLogCommand(segment.text):
        let bytes = segment.text.utf8.reversed()
        let letters = bytes.prefix { $0 != UInt8(ascii: "#") }.count
        let signs = bytes.dropFirst(letters).prefix { $0 == UInt8(ascii: "#") }.count
        let start = segment.text.utf8.index(segment.text.endIndex, offsetBy: -letters - signs)
        moved = String(segment.text[start...])
        let rest = String(segment.text[..<start])
        if !rest.isEmpty { safe.append(TextDiff.Segment(.kept, rest)) }
      case .kept: safe.append(segment)
      case .removed, .added:
        safe.append(TextDiff.Segment(segment.kind, moved + segment.text, isDisguised: segment.isDisguised))
        guard segment.kind == .added || next != .added else { continue }
        if segment.kind == .removed, !moved.isEmpty { safe.append(TextDiff.Segment(.added, moved)) }
        moved = ""
      }
    }
    return safe
  }
}
