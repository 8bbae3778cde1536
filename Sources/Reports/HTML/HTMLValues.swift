import Basics
import Personas

/// How values, ids with their names, and places in files stand on the page.
struct HTMLValues {
  /// The names of voices, avatars, language models and tools, by their ids.
  let names: [String: String]

  /// Longer values are cut: a page has many.
  private static let longestValue = 2000

  /// Returns a value: as JSON, or the name that an id has, and the id.
  func value(_ value: JSONValue, isDisguised: Bool = false) -> HTML {
    if let id = value.text, let name = names[id] {
      return .inline("span", ["class": "value"], "“" + .inline("bdi", [:], .visible(name)) + "”") + " "
        + .inline("code", ["class": "id"], .visible(id, isDisguised: isDisguised))
    }
    let json = (try? jsonText(value, layout: .compact, escapingInvisible: false)) ?? value.kind
    let shown = json.unicodeScalars.prefix(Self.longestValue)
    let text = HTML.visible(String(shown), isDisguised: isDisguised)
    return .inline("code", ["class": "value"], shown.endIndex < json.unicodeScalars.endIndex ? text + "…" : text)
  }

  /// Returns two values so that they can be told apart: that which goes, and that which comes.
  func transition(from before: JSONValue, to after: JSONValue) -> HTML {
    let isDisguised = isDisguised(before, after)
    let new = HTML.inline("ins", [:], value(after, isDisguised: isDisguised))
    guard before != .null, before != "" else { return new }
    return .inline("del", [:], value(before, isDisguised: isDisguised)) + " "
      + .inline("span", ["class": "arrow", "aria-hidden": "true"], "→") + " " + new
  }

  /// Returns the server's value, which stays, and the one that the file asks for.
  func keeping(_ server: JSONValue, insteadOf file: JSONValue) -> HTML {
    let isDisguised = isDisguised(server, file)
    let note = "(the file asks for " + value(file, isDisguised: isDisguised) + ")"
    return value(server, isDisguised: isDisguised) + " " + .inline("span", ["class": "note"], note)
  }

  private func isDisguised(_ first: JSONValue, _ second: JSONValue) -> Bool {
    if let first = first.text, let second = second.text { looksAlike(first, second) } else { false }
  }

  /// Returns a place in a file.
  static func place(_ source: SourcePosition) -> HTML {
    .inline("code", ["class": "place"], .visible("\(source)"))
  }

  /// Returns the path of a field.
  static func path(_ path: String) -> HTML { .inline("code", ["class": "path"], .visible(path)) }
}
