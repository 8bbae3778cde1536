extension TextDiff {
  /// How much of a text changes.
  package struct Counts: Equatable, Sendable {
    package var addedWords = 0
    package var removedWords = 0
    package var addedHeadings = 0
    package var removedHeadings = 0
    package var changedHeadings = 0
  }

  /// The words and the Markdown headings that change.
  package var counts: Counts { Counts(of: lines) }
}

extension TextDiff.Counts {
  /// The words and the Markdown headings that change in some lines.
  package init(of lines: [TextDiff.Line]) {
    self.init()
    for line in lines where line.kind != .kept {
      for segment in line.segments {
        switch segment.kind {
        case .kept: break
        case .removed: removedWords += segment.wordCount
        case .added: addedWords += segment.wordCount
        }
      }
      guard line.isHeading else { continue }
      switch line.kind {
      case .kept: break
      case .removed: removedHeadings += 1
      case .added: addedHeadings += 1
      case .changed: changedHeadings += 1
      }
    }
  }
}

extension TextDiff.Segment {
  fileprivate var wordCount: Int {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer(bytes)
    tokenizer.add(bytes.indices)
    return tokenizer.tokens.count { $0.kind == .word }
  }
}

extension TextDiff.Counts: CustomStringConvertible {
  /// "+312 words -20, 2 headings removed".
  package var description: String {
    var words = [(addedWords, "+"), (removedWords, "-")].filter { $0.0 > 0 }.map { "\($0.1)\($0.0)" }
    if words.isEmpty {
      words = ["only blanks or punctuation"]
    } else {
      words[0] += words[0].dropFirst() == "1" ? " word" : " words"
    }
    let headings = [(addedHeadings, "added"), (removedHeadings, "removed"), (changedHeadings, "changed")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? "heading" : "headings") \($0.1)" }
    return ([words.joined(separator: " ")] + headings).joined(separator: ", ")
  }
}
