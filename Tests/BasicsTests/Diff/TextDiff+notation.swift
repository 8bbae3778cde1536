@testable import Basics

extension TextDiff.Line {
  /// The line as tests write it: its kind's sign, then the text with its marks.
  var notation: String {
    switch kind {
    case .kept: " " + (newText ?? "")
    case .removed: "-" + (oldText ?? "")
    case .added: "+" + (newText ?? "")
    case .changed: "~" + segments.map(\.notation).joined()
    }
  }
}

extension TextDiff.Segment {
  var notation: String {
    let text = isDisguised ? "?" + text : text
    return switch kind {
    case .kept: text
    case .removed: "[-\(text)-]"
    case .added: "{+\(text)+}"
    }
  }
}
