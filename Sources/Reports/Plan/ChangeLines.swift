import Basics
import Personas

/// The lines for one value that a plan sets, or that it would lose.
struct ChangeLines {
  let layout: Layout
  let labels: ValueLabels

  /// Returns one line for a change, or several for a long text, a set or an object.
  func lines(of change: Change) -> [String] {
    switch change.cause {
    case .resend:
      return lines(of: change.path, change.after, sign: "=", note: "unchanged; sent again, or it would be reset")
    case .unreadable:
      let note = "not readable: the server does not show it, so it is sent"
      return lines(of: change.path, change.after, sign: "?", note: note)
    case .config:
      if change.isLongText { return textLines(change) }
      if let set = SetDifference(from: change.before, to: change.after) { return setLines(change, set) }
      if change.before.members?.isEmpty == false || change.after.members?.isEmpty == false {
        return objectLines(change)
      }
      return lines(from: change.before, to: change.after, path: change.path, indent: 2)
    }
  }

  /// Returns the line for a value that is sent though it does not change.
  func lines(of path: String, _ value: JSONValue, sign: String, note: String) -> [String] {
    var text = StyledText(sign, .notable)
    text.append(" \(visibleText(path)): \(labels.label(of: value))")
    text.append("  (\(note))", .faint)
    return layout.lines(text, indent: 2)
  }

  /// Returns the lines for a value that the update takes.
  func lines(of effect: SideEffect) -> [String] {
    // The path may end in a key that only the server knows.
    var text = StyledText("!", .alarming)
    text.append(" \(visibleText(effect.path)) ")
    text.append(effect.certainty.fate, .alarming)
    let cause = "  (\(visibleText(effect.cause)) changes\(effect.certainty.condition))"
    let members = (effect.before.members ?? [:]).sorted { $0.key < $1.key }
    guard members.count > 1 else {
      text.append(": \(labels.label(of: effect.before))")
      text.append(cause, .faint)
      return layout.lines(text, indent: 4, hang: 2)
    }
    text.append(String(cause.dropFirst()), .faint)
    text.append(":")
    return layout.lines(text, indent: 4, hang: 2)
      + members.flatMap { key, value in
        layout.lines(StyledText("\(visibleText(key)): \(labels.label(of: value))"), indent: 8, hang: 2)
      }
  }

  /// Returns the lines for a value that fits on one: before and after.
  private func lines(from before: JSONValue, to after: JSONValue, path: String, indent: Int) -> [String] {
    let path = visibleText(path)
    let (old, new) = labels.labels(of: before, after)
    guard before != .null, before != "" else {
      let text = StyledText("+", .added) + StyledText(" \(path): ") + StyledText(new, .added)
      return layout.lines(text, indent: indent)
    }
    let start = StyledText("~", .changed) + StyledText(" \(path): ") + StyledText(old, .removed)
    let end = StyledText("-> ") + StyledText(new, .added)
    let whole = start + " " + end
    if layout.fits(whole, indent: indent) { return layout.lines(whole, indent: indent) }
    return layout.lines(start, indent: indent) + layout.lines(end, indent: indent + 4, hang: 3)
  }

  private func textLines(_ change: Change) -> [String] {
    let diff = change.textDiff
    let hasText = change.before.text?.isEmpty == false
    var text = hasText ? StyledText("~", .changed) : StyledText("+", .added)
    text.append(" \(visibleText(change.path)): ")
    text.append("\(diff.counts)", .strong)
    return layout.lines(text, indent: 2) + TextDiffLines(layout: layout, isFull: labels.isFull, indent: 6).lines(diff)
  }

  private func setLines(_ change: Change, _ set: SetDifference) -> [String] {
    let signed = set.signed(labels)
    let start = StyledText("~", .changed) + StyledText(" \(visibleText(change.path)):")
    let inline = signed.reduce(start) { $0 + " " + $1 }
    if signed.count <= 2, layout.fits(inline, indent: 2) { return layout.lines(inline, indent: 2) }
    return layout.lines(start + StyledText(" \(set)"), indent: 2) + signed.flatMap { layout.lines($0, indent: 6) }
  }

  private func objectLines(_ change: Change) -> [String] {
    let (before, after) = (change.before.members ?? [:], change.after.members ?? [:])
    let sign =
      change.after == .null
      ? StyledText("-", .removed) : change.before == .null ? StyledText("+", .added) : StyledText("~", .changed)
    let start = sign + StyledText(" \(visibleText(change.path)):")
    return layout.lines(start, indent: 2)
      + Set(before.keys).union(after.keys).sorted().flatMap { key -> [String] in
        guard before[key] != after[key] else { return [] }
        if let value = after[key] { return lines(from: before[key] ?? .null, to: value, path: key, indent: 6) }
        let lost = StyledText("\(visibleText(key)): \(labels.label(of: before[key] ?? .null))", .removed)
        return layout.lines(StyledText("-", .removed) + " " + lost, indent: 6)
      }
  }
}

extension SideEffect.Certainty {
  var fate: String {
    switch self {
    case .certain: "will be lost"
    case .possible: "may be lost"
    case .serverChoice: "may be reset by the server"
    }
  }

  var condition: String { self == .serverChoice ? ", and the new one may not support it" : "" }
}
