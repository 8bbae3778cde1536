import Basics
import Personas

/// The values that a plan sets for one persona, each as an item of a list.
struct HTMLChanges {
  let values: HTMLValues
  /// How many bytes of each long text are shown.
  let textRoom: Int

  func items(_ persona: PersonaPlan) -> [HTML] {
    persona.changes.map(item)
      + persona.optionsSentAsTheyAre.map { path, value in
        item(path, sign: "=", values.value(value), note: "unchanged; options are sent whole")
      }
  }

  private func item(_ change: Change) -> HTML {
    switch change.cause {
    case .resend:
      item(
        change.path, sign: "=", values.value(change.after), note: "unchanged; sent again, or it would be reset",
        place: HTMLValues.place(change.source))
    case .unreadable:
      item(
        change.path, sign: "?", values.value(change.after),
        note: "not readable: the server does not show it, so it is sent", place: HTMLValues.place(change.source))
    case .config: configured(change)
    }
  }

  private func configured(_ change: Change) -> HTML {
    let place = HTMLValues.place(change.source)
    let sign = change.before == .null || change.before == "" ? "+" : "~"
    if change.isLongText {
      let diff = change.textDiff
      let counts = HTML.inline("span", ["class": "counts"], "\(diff.counts)")
      return item(
        change.path, sign: sign, counts, place: place,
        below: HTMLTextDiff(diff, room: textRoom).rendered(path: change.path))
    }
    if let set = SetDifference(from: change.before, to: change.after) {
      return item(
        change.path, sign: "~", .inline("span", ["class": "counts"], "\(set)"), place: place,
        below: .blocks("ul", ["class": "members"], elements(set)))
    }
    let members = self.members(from: change.before, to: change.after)
    guard members.isEmpty else {
      let sign = change.after == .null ? "-" : sign
      return item(
        change.path, sign: sign, .empty, place: place, below: .blocks("ul", ["class": "members"], members))
    }
    return item(change.path, sign: sign, values.transition(from: change.before, to: change.after), place: place)
  }

  private func elements(_ set: SetDifference) -> [HTML] {
    set.removed.map { .block("li", [:], .sign("-") + .inline("del", [:], values.value(.string($0)))) }
      + set.added.map { .block("li", [:], .sign("+") + .inline("ins", [:], values.value(.string($0)))) }
  }

  private func members(from before: JSONValue, to after: JSONValue) -> [HTML] {
    let (old, new) = (before.members ?? [:], after.members ?? [:])
    return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { key in
      guard let value = new[key] else {
        let lost = HTML.inline("del", [:], values.value(old[key] ?? .null))
        return .block("li", [:], .sign("-") + HTMLValues.path(key) + " " + lost)
      }
      return .block(
        "li", [:],
        .sign(old[key] == nil ? "+" : "~") + HTMLValues.path(key) + " "
          + values.transition(from: old[key] ?? .null, to: value))
    }
  }

  private func item(
    _ path: String, sign: String, _ value: HTML, note: String? = nil, place: HTML = .empty, below: HTML = .empty
  ) -> HTML {
    let note = note.map { " " + HTML.inline("span", ["class": "note"], "(\($0))") } ?? .empty
    let head = HTML.block("p", [:], .sign(sign) + HTMLValues.path(path) + " " + value + note + " " + place)
    return .blocks("li", ["class": "change"], [head, below])
  }
}

extension HTML {
  /// Returns the sign of what happens to a value, which can be seen without colour.
  static func sign(_ sign: String) -> HTML {
    let kind: String? =
      switch sign {
      case "+": "added"
      case "-": "removed"
      case "~": "changed"
      default: nil
      }
    return .inline("b", ["class": kind.map { "sign \($0)" } ?? "sign", "aria-hidden": "true"], HTML(sign)) + " "
  }
}
