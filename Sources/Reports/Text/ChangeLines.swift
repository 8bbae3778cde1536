import Basics
import Personas

/// The lines for one value that a plan sets, or that may be lost.
struct ChangeLines {
  let layout: Layout
  let labels: ValueLabels

  /// Returns one line for a change, or several for a long text, a set or a mapping; below it, where the server's value
  /// comes from.
  func lines(of change: ShownChange) -> [String] {
    contentLines(of: change) + (change.origin.map { lines(of: $0, indent: 6) } ?? [])
  }

  /// Returns one line for a change, however much of a text changes, with its place; below it, where the server's value
  /// comes from.
  func shortLines(of change: ShownChange) -> [String] {
    let place = change.source.map { StyledText("  \(visibleText("\($0)"))", .faint) } ?? ""
    let texts = change.texts.map { title, text in (title.map { "\($0): " } ?? "") + "\(text.counts)" }
    let start = StyledText("~", .changed) + StyledText(" \(visibleText(change.path)): ")
    let lines =
      texts.isEmpty
      ? contentLines(of: change)
      : layout.lines(start + StyledText(texts.joined(separator: "; ")) + place, indent: 2)
    return lines + (change.origin.map { self.lines(of: $0, indent: 6) } ?? [])
  }

  /// Returns the lines that say where the server's values come from.
  func lines(of origin: ShownOrigin, indent: Int) -> [String] {
    let text = StyledText(visibleText(origin.sentence), origin.isDrift ? .alarming : .faint)
    return layout.lines(origin.isDrift ? StyledText("! ", .alarming) + text : text, indent: indent, hang: 2)
  }

  private func contentLines(of change: ShownChange) -> [String] {
    switch change.content {
    case .repeated(let value, let note): lines(of: change.path, value, sign: "=", note: note)
    case .unreadable(let value, let note): lines(of: change.path, value, sign: "?", note: note)
    case .text(let text): lines(of: change.path, text, isKept: change.isKept)
    case .edits(let server, let files): lines(of: change.path, server: server, files: files, isKept: change.isKept)
    case .set(let set): lines(of: change.path, set)
    case .members(let members, let before, let after): lines(of: change.path, members, from: before, to: after)
    case .value(let before, let after): lines(from: before, to: after, path: change.path, indent: 2)
    case .kept(let server, let file): lines(of: change.path, keeping: server, insteadOf: file)
    }
  }

  /// Returns the line for a value that is sent though it does not change, or may not change.
  private func lines(of path: String, _ value: JSONValue, sign: String, note: String) -> [String] {
    var text = StyledText(sign, .notable)
    text.append(" \(visibleText(path)): \(labels.label(of: value))")
    text.append("  (\(note))", .faint)
    return layout.lines(text, indent: 2)
  }

  /// Returns the line for a value that is left as the server has it.
  private func lines(of path: String, keeping server: JSONValue, insteadOf file: JSONValue) -> [String] {
    let (kept, asked) = labels.labels(of: server, file)
    var text = StyledText("=", .notable)
    text.append(" \(visibleText(path)): \(kept)")
    text.append("  (the file asks for \(asked))", .faint)
    return layout.lines(text, indent: 2)
  }

  /// The sign before a text: that of its change, unless it is left as the server has it.
  private func sign(_ change: StyledText, isKept: Bool) -> StyledText { isKept ? StyledText("=", .notable) : change }

  /// Returns the line that refers to a change that is shown for several personas.
  func lines(of shared: SharedValue) -> [String] {
    var text = StyledText("~", .changed)
    text.append(" \(visibleText(shared.change.path))")
    if let amount = shared.change.amount { text.append(": \(amount)", .strong) }
    text.append("  (\(shared.note))", .faint)
    return layout.lines(text, indent: 2)
  }

  /// Returns the lines for a value that is lost, or may be lost, through the update.
  func lines(of effect: SideEffect) -> [String] {
    // The path may end in a key that only the server knows.
    var text = StyledText("!", .alarming)
    text.append(" \(visibleText("\(effect.path)")) ")
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

  private func lines(of path: String, _ shown: ShownText, isKept: Bool) -> [String] {
    var text = sign(shown.isReplacement ? StyledText("~", .changed) : StyledText("+", .added), isKept: isKept)
    text.append(" \(visibleText(path)): \(isKept ? "the file asks for " : "")")
    text.append("\(shown.counts)", .strong)
    return layout.lines(text, indent: 2)
      + TextDiffLines(layout: layout, isFull: labels.isFull, indent: 6).lines(shown.hunks)
  }

  private func lines(of path: String, server: ShownText, files: ShownText, isKept: Bool) -> [String] {
    let start = sign(StyledText("~", .changed), isKept: isKept) + StyledText(" \(visibleText(path)): ")
    let diff = TextDiffLines(layout: layout, isFull: labels.isFull, indent: 6)
    return layout.lines(start + StyledText("edited on both sides, from the same text", .strong), indent: 2)
      + layout.lines(StyledText("edited elsewhere: ", .alarming) + StyledText("\(server.counts)", .strong), indent: 4)
      + diff.lines(server.hunks)
      + layout.lines(StyledText("changed in the files: ", .changed) + StyledText("\(files.counts)", .strong), indent: 4)
      + diff.lines(files.hunks)
  }

  private func lines(of path: String, _ set: SetDifference) -> [String] {
    let signed = set.signed(labels)
    let start = StyledText("~", .changed) + StyledText(" \(visibleText(path)):")
    let inline = signed.reduce(start) { $0 + " " + $1 }
    if signed.count <= 2, layout.fits(inline, indent: 2) { return layout.lines(inline, indent: 2) }
    return layout.lines(start + StyledText(" \(set)"), indent: 2) + signed.flatMap { layout.lines($0, indent: 6) }
  }

  private func lines(
    of path: String, _ members: [ShownMember], from before: JSONValue, to after: JSONValue
  ) -> [String] {
    let sign =
      after == .null
      ? StyledText("-", .removed) : before == .null ? StyledText("+", .added) : StyledText("~", .changed)
    return layout.lines(sign + StyledText(" \(visibleText(path)):"), indent: 2)
      + members.flatMap { member -> [String] in
        guard let after = member.after else {
          let lost = StyledText("\(visibleText(member.key)): \(labels.label(of: member.before ?? .null))", .removed)
          return layout.lines(StyledText("-", .removed) + " " + lost, indent: 6)
        }
        return lines(from: member.before ?? .null, to: after, path: member.key, indent: 6)
      }
  }
}
