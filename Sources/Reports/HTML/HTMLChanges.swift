import Basics
import Personas

/// The values that a plan sets for one persona, each as an item of a list.
struct HTMLChanges {
  let values: HTMLValues
  /// How many bytes of each long text are shown.
  let textRoom: Int

  func items(_ persona: ShownPersona) -> [HTML] { persona.listedValues.map(item) + persona.sharedValues.map(item) }

  func items(kept persona: ShownPersona) -> [HTML] { persona.kept.map(item) }

  func items(_ shared: SharedChanges) -> [HTML] { shared.changes.map(item) }

  private func item(_ shared: SharedValue) -> HTML {
    let amount: HTML = shared.change.amount.map { .inline("span", ["class": "counts"], HTML($0)) } ?? .empty
    return item(shared.change.path, sign: "~", amount, note: shared.note, place: .empty, below: .empty)
  }

  private func item(_ change: ShownChange) -> HTML {
    let origin = change.origin.map { " " + Self.note($0) } ?? .empty
    let place = (change.source.map(HTMLValues.place) ?? .empty) + origin
    func item(_ sign: String, _ value: HTML, note: String? = nil, below: HTML = .empty) -> HTML {
      self.item(change.path, sign: change.isKept ? "=" : sign, value, note: note, place: place, below: below)
    }
    switch change.content {
    case .repeated(let value, let note): return item("=", values.value(value), note: note)
    case .unreadable(let value, let note): return item("?", values.value(value), note: note)
    case .text(let text):
      return item(
        text.isReplacement ? "~" : "+",
        .inline("span", ["class": "counts"], "\(change.isKept ? "the file asks for " : "")\(text.counts)"),
        below: HTMLTextDiff.rendered(text, room: textRoom, path: change.path))
    case .edits(let server, let files):
      func part(_ title: String, _ text: ShownText) -> HTML {
        .block("p", ["class": "side"], HTML(title) + " " + .inline("span", ["class": "counts"], "\(text.counts)"))
          + HTMLTextDiff.rendered(text, room: textRoom, path: change.path)
      }
      return item(
        "~", .inline("span", ["class": "counts"], "edited on both sides, from the same text"),
        below: part("Edited elsewhere:", server) + part("Changed in the files:", files))
    case .set(let set):
      return item(
        "~", .inline("span", ["class": "counts"], "\(set)"),
        below: .blocks("ul", ["class": "members"], elements(set)))
    case .members(let members, let before, let after):
      return item(
        after == .null ? "-" : before == .null ? "+" : "~", .empty,
        below: .blocks("ul", ["class": "members"], members.map(self.member)))
    case .value(let before, let after):
      return item(before == .null || before == "" ? "+" : "~", values.transition(from: before, to: after))
    case .kept(let server, let file): return item("=", values.keeping(server, insteadOf: file))
    }
  }

  /// Returns where the server's value comes from.
  static func note(_ origin: ShownOrigin) -> HTML {
    .inline("span", ["class": origin.isDrift ? "note drift" : "note"], .visible(origin.sentence))
  }

  private func elements(_ set: SetDifference) -> [HTML] {
    set.removed.map { .block("li", [:], .sign("-") + .inline("del", [:], values.value(.string($0)))) }
      + set.added.map { .block("li", [:], .sign("+") + .inline("ins", [:], values.value(.string($0)))) }
  }

  private func member(_ member: ShownMember) -> HTML {
    guard let value = member.after else {
      let lost = HTML.inline("del", [:], values.value(member.before ?? .null))
      return .block("li", [:], .sign("-") + HTMLValues.path(member.key) + " " + lost)
    }
    return .block(
      "li", [:],
      .sign(member.before == nil ? "+" : "~") + HTMLValues.path(member.key) + " "
        + values.transition(from: member.before ?? .null, to: value))
  }

  private func item(
    _ path: String, sign: String, _ value: HTML, note: String?, place: HTML, below: HTML
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
