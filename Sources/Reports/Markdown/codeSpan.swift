import Basics

/// Returns `text` as a code span, in which Markdown makes nothing of it: no link, no mention, no reference, no HTML.
///
/// Source: CommonMark 0.31, "Code spans"; GitHub Flavored Markdown, "Tables".
///
/// - Parameter isInTable: Whether it stands in a cell, which a `|` would end.
func codeSpan(_ text: String, isInTable: Bool = false) -> String {
  let visible = MarkedLine.withoutLoneAccent(visibleText(text))
  var code = breakingRuns(of: "`", longerThan: 8, in: visible)
  if isInTable { code = withoutCellEnds(code) }
  guard !code.isEmpty else { return "`\"\"`" }
  let delimiter = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
  // One blank at each end is dropped, where there are two and something between them.
  let ends = [code.utf8.first, code.utf8.last]
  let needsBlanks = ends.contains(UInt8(ascii: "`")) || ends.contains(UInt8(ascii: " "))
  let blank = needsBlanks && code.utf8.contains { $0 != UInt8(ascii: " ") } ? " " : ""
  return delimiter + blank + code + blank + delimiter
}

/// Returns `text` with each `|` behind a backslash, which the table drops.
private func withoutCellEnds(_ text: String) -> String {
  var previous: Unicode.Scalar?
  return text.unicodeScalars.reduce(into: "") { safe, scalar in
    // Renderers do not agree about a backslash before it.
    safe += scalar == "|" ? (previous == "\\" ? codePoint(scalar) : "\\|") : String(scalar)
    previous = scalar
  }
}

/// Returns how many of a sign stand next to each other in `text` at most.
func longestRun(of sign: Unicode.Scalar, in text: String) -> Int {
  var (longest, run) = (0, 0)
  for scalar in text.unicodeScalars {
    run = scalar == sign ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

/// Returns `text` in which no more than `limit` of a sign stand next to each other: a delimiter has to be longer, and
/// parsers limit its length (cmark: 80 in a code span, 255 for a fence).
func breakingRuns(of sign: Unicode.Scalar, longerThan limit: Int, in text: String) -> String {
  guard longestRun(of: sign, in: text) > limit else { return text }
  var run = 0
  return text.unicodeScalars.reduce(into: "") { safe, scalar in
    run = scalar == sign ? run + 1 : 0
    if run > limit {
      safe += codePoint(scalar)
      run = 0
    } else {
      safe.unicodeScalars.append(scalar)
    }
  }
}
