import Basics
import Personas

/// What is wrong with a report as Markdown: whatever stands outside code has to be the report's own.
///
/// A small second reading of CommonMark's fences and code spans.
struct MarkdownStructure {
  private static let tags = [
    "<details>", "<details open>", "</details>", "<summary>", "</summary>", "<b>", "</b>", "<code>", "</code>",
  ]
  private static let links = ["@", "#", "://", "www.", "![", "](", "GH-"]

  private(set) var problems: [String] = []
  private var openFence: Int?
  private var isInDetails = false

  init(_ markdown: String) {
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { read(String(line)) }
    if openFence != nil { problems.append("a fence is left open") }
    if isInDetails { problems.append("a section is left open") }
  }

  private mutating func read(_ line: String) {
    if line.unicodeScalars.contains(where: \.isInvisible) { problems.append("invisible: \(line)") }
    if line.utf8.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "::".utf8)
      || line.unicodeScalars.contains("##[".unicodeScalars)
    {
      problems.append("a command for a log: \(line)")
    }
    let blanks = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let run = line.utf8.dropFirst(blanks).prefix { $0 == UInt8(ascii: "`") }.count
    let rest = line.utf8.dropFirst(blanks + run)
    if let length = openFence {
      if blanks < 4, run >= length, rest.allSatisfy({ $0 == UInt8(ascii: " ") }) { openFence = nil }
    } else if run >= 3, rest.elementsEqual("diff".utf8) {
      openFence = run
    } else {
      readOutside(line)
    }
  }

  private mutating func readOutside(_ line: String) {
    guard line != "<!-- anamctl plan -->" else { return }
    switch line {
    case "<details>", "<details open>":
      if isInDetails { problems.append("a section in a section") }
      isInDetails = true
    case "</details>":
      if !isInDetails { problems.append("the end of no section") }
      isInDetails = false
    default: break
    }
    var plain = line.hasPrefix("<summary>") ? withoutElement(line) : withoutCode(line)
    if plain.contains("`") { problems.append("a code span is left open: \(line)") }
    for start in ["> [!CAUTION]", "> [!WARNING]"] where plain == start { plain = "" }
    for tag in Self.tags + ["**"] { plain = plain.replacing(tag, with: "") }
    if plain.hasPrefix(">") { plain.removeFirst() }
    if plain.contains("<") || plain.contains(">") || plain.contains("&") { problems.append("markup: \(line)") }
    for link in Self.links where plain.contains(link) { problems.append("\(link) outside code: \(line)") }
    if plain.split(separator: " ").contains(where: isReference) { problems.append("a reference: \(line)") }
  }

  private func isReference(_ word: Substring) -> Bool {
    let isHash = word.unicodeScalars.count > 6 && word.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
    let isEmoji = word.hasPrefix(":") && word.hasSuffix(":") && word.count > 2
    return isHash || isEmoji || ["!", "$", "%", "~", "*", "_", "\\"].contains { word.hasPrefix($0) && word.count > 4 }
  }

  /// Returns the line of a heading without what stands in its `<code>`.
  private func withoutElement(_ line: String) -> String {
    guard let start = line.firstRange(of: "<code>"),
      let end = line[start.upperBound...].firstRange(of: "</code>"),
      !line[start.upperBound..<end.lowerBound].contains("<")
    else { return line }
    return String(line[..<start.lowerBound] + line[end.upperBound...])
  }

  /// Returns a line without its code spans: from a run of backticks to the next one of the same length.
  private func withoutCode(_ line: String) -> String {
    var plain = ""
    var rest = line.unicodeScalars[...]
    while let start = rest.firstIndex(of: "`") {
      plain.unicodeScalars.append(contentsOf: rest[..<start])
      rest = rest[start...]
      let length = rest.prefix { $0 == "`" }.count
      rest = rest.dropFirst(length)
      var body = rest
      var isClosed = false
      while let next = body.firstIndex(of: "`") {
        body = body[next...]
        let run = body.prefix { $0 == "`" }.count
        body = body.dropFirst(run)
        if run == length {
          (rest, isClosed) = (body, true)
          break
        }
      }
      if !isClosed { plain += String(repeating: "`", count: length) }
    }
    return plain + String(rest)
  }
}
