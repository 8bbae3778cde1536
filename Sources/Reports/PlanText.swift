package import Personas

/// A plan as text: one header line for each persona, one line for each value, a line diff for long texts.
package struct PlanText {
  /// How many lines of one text's difference are shown.
  private static let longestDiff = 200
  /// Texts up to this length stand on one line with their change.
  private static let longestInline = 60

  private let style: TextStyle

  package init(style: TextStyle) { self.style = style }

  /// Returns the report.
  package func render(_ plan: Plan) -> String {
    let personas = plan.personas.map { lines(of: $0).map { $0 + "\n" }.joined() }
    return personas.joined(separator: "\n") + "\n" + summary(plan) + "\n"
  }

  private func lines(of persona: PersonaPlan) -> [String] {
    var lines = [header(persona)]
    lines += persona.changes.flatMap { self.lines(of: $0) }
    lines += persona.optionsSentAsTheyAre.map { path, value in
      "  \(style.apply(.notable, "=")) \(visibleText(path)): \(visibleValue(value))"
        + style.apply(.faint, "  (unchanged; options are sent whole)")
    }
    if !persona.sideEffects.isEmpty {
      lines.append("  " + style.apply(.alarming, "side effects:"))
      lines += persona.sideEffects.map { "    \(style.apply(.alarming, "!")) \(sentence($0))" }
    }
    if !persona.warnings.isEmpty {
      lines.append("  " + style.apply(.changed, "warnings:"))
      lines += persona.warnings.map { "    \(style.apply(.changed, "*")) \(visibleText($0))" }
    }
    if !persona.problems.isEmpty {
      lines.append("  " + style.apply(.alarming, "blocked:"))
      lines += persona.problems.map { problem in
        "    \(style.apply(.alarming, "x")) \(visibleText("\(problem.source)")): \(visibleText(problem.message))"
      }
    }
    return lines
  }

  private func header(_ persona: PersonaPlan) -> String {
    let verb =
      switch persona.action {
      case .create: style.apply(.added, "+ create")
      case .update: style.apply(.changed, "~ update")
      case .delete: style.apply(.removed, "- delete")
      case .none: style.apply(.faint, "= no change")
      case .blocked: style.apply(.alarming, "x blocked")
      }
    let id = persona.id.map { " (\(visibleText($0)))" } ?? ""
    let name = style.apply(.strong, visibleText(persona.name))
    return "\(verb)  \(name)\(style.apply(.faint, id))  \(style.apply(.faint, visibleText("\(persona.source)")))"
  }

  /// Returns one line for a change, or a line diff for a long text.
  func lines(of change: Change) -> [String] {
    switch change.cause {
    case .resend:
      return [
        "  \(style.apply(.notable, "=")) \(visibleText(change.path)): \(visibleValue(change.after))"
          + style.apply(.faint, "  (unchanged; sent again, or it would be reset)")
      ]
    case .unreadable:
      return [
        "  \(style.apply(.notable, "?")) \(visibleText(change.path)): \(visibleValue(change.after))"
          + style.apply(.faint, "  (not readable: the server does not show it, so it is sent)")
      ]
    case .config:
      return isLong(change) ? textDiff(change) : [inline(change)]
    }
  }

  private func isLong(_ change: Change) -> Bool {
    [change.before, change.after].contains { value in
      value.text.map { $0.utf8.contains(UInt8(ascii: "\n")) || $0.count > Self.longestInline } ?? false
    } && change.after.text != nil
  }

  private func inline(_ change: Change) -> String {
    let after = style.apply(.added, visibleValue(change.after))
    guard change.before != .null, change.before != "" else {
      return "  \(style.apply(.added, "+")) \(visibleText(change.path)): \(after)"
    }
    let before = style.apply(.removed, visibleValue(change.before))
    return "  \(style.apply(.changed, "~")) \(visibleText(change.path)): \(before) -> \(after)"
  }

  private func textDiff(_ change: Change) -> [String] {
    let diff = LineDiff(from: change.before.text.map(canonicalText) ?? "", to: change.after.text ?? "")
    let added = diff.lines.count { $0.kind == .added }
    let removed = diff.lines.count { $0.kind == .removed }
    let sign = change.before.text?.isEmpty ?? true ? style.apply(.added, "+") : style.apply(.changed, "~")
    var lines = ["  \(sign) \(visibleText(change.path)): \(style.apply(.faint, "(+\(added) -\(removed) lines)"))"]
    let hunks = diff.hunks()
    var shown = 0
    for hunk in hunks {
      guard shown < Self.longestDiff else { break }
      if hunk.start > 1 || hunks.count > 1 {
        lines.append("      " + style.apply(.faint, "@@ line \(hunk.start) @@"))
      }
      for line in hunk.lines.prefix(Self.longestDiff - shown) { lines.append("      " + text(of: line)) }
      shown += hunk.lines.count
    }
    let rest = hunks.reduce(0) { $0 + $1.lines.count } - Self.longestDiff
    if rest > 0 { lines.append("      " + style.apply(.faint, "… \(rest) more lines")) }
    return lines
  }

  private func text(of line: LineDiff.Line) -> String {
    let text = line.text.isEmpty ? "" : " " + visibleText(line.text)
    return switch line.kind {
    case .kept: style.apply(.faint, "|" + text)
    case .removed: style.apply(.removed, "-" + text)
    case .added: style.apply(.added, "+" + text)
    }
  }

  private func sentence(_ effect: SideEffect) -> String {
    // The path may end in a key that only the server knows.
    let path = visibleText(effect.path)
    let value = visibleValue(effect.before)
    return switch effect.certainty {
    case .certain: "\(path) will be lost: \(value)  (\(effect.cause) changes)"
    case .possible: "\(path) may be lost: \(value)  (\(effect.cause) changes)"
    case .serverChoice:
      "\(path) may be reset by the server: \(value)  (\(effect.cause) changes, and the new one may not support it)"
    }
  }

  private func summary(_ plan: Plan) -> String {
    let counts = plan.summary
    guard counts.create + counts.update + counts.delete + counts.blocked > 0 else {
      return style.apply(.strong, "No changes.")
        + " \(counts.none) \(counts.none == 1 ? "persona is" : "personas are") as the files want."
    }
    var parts = ["\(counts.create) to create", "\(counts.update) to update", "\(counts.none) unchanged"]
    if counts.delete > 0 { parts.append("\(counts.delete) to delete") }
    if counts.blocked > 0 { parts.append(style.apply(.alarming, "\(counts.blocked) blocked")) }
    return style.apply(.strong, "Plan:") + " " + parts.joined(separator: ", ") + "."
  }
}
