/// A piece of a page; text gets into it only escaped.
///
/// What it makes is well-formed: every element is closed, every attribute is quoted.
struct HTML {
  private(set) var markup: String

  /// Creates the markup that shows `text`, whatever is in it.
  init(_ text: String) { markup = Self.escaped(text) }

  private init(markup: String) { self.markup = markup }

  static let empty = HTML(markup: "")

  var isEmpty: Bool { markup.isEmpty }

  /// Returns an element in running text.
  static func inline(_ name: StaticString, _ attributes: Attributes = [:], _ content: HTML = .empty) -> HTML {
    HTML(markup: "<\(name)\(attributes.markup)>\(content.markup)</\(name)>")
  }

  /// Returns an element that ends its line of the source.
  static func block(_ name: StaticString, _ attributes: Attributes = [:], _ content: HTML = .empty) -> HTML {
    HTML(markup: "<\(name)\(attributes.markup)>\(content.markup)</\(name)>\n")
  }

  /// Returns an element with others in it, each on lines of its own; nothing if there are none.
  static func blocks(_ name: StaticString, _ attributes: Attributes = [:], _ content: [HTML]) -> HTML {
    let content = content.filter { !$0.isEmpty }
    guard !content.isEmpty else { return .empty }
    return HTML(markup: "<\(name)\(attributes.markup)>\n\(content.map(\.markup).joined())</\(name)>\n")
  }

  /// Returns an element that has no content, such as `meta`.
  static func void(_ name: StaticString, _ attributes: Attributes) -> HTML {
    HTML(markup: "<\(name)\(attributes.markup)/>\n")
  }

  /// Returns an element whose content is no markup: a style sheet or a program of this package.
  static func resource(_ name: StaticString, _ content: [UInt8]) -> HTML {
    HTML(markup: "<\(name)>\(String(decoding: content, as: UTF8.self))</\(name)>\n")
  }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  /// Returns text in which nothing is markup, in content as in attributes, and nothing is a command for a CI log:
  /// those need a `[` after `##`.
  fileprivate static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      case UInt8(ascii: "["): escaped += "&#91;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

extension HTML {
  /// The attributes of an element, in the order in which they are written; one that is nil is left out.
  struct Attributes: ExpressibleByDictionaryLiteral {
    fileprivate let markup: String

    init(dictionaryLiteral attributes: (StaticString, String?)...) {
      markup = attributes.map { name, value in value.map { " \(name)=\"\(HTML.escaped($0))\"" } ?? "" }.joined()
    }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
}

extension [HTML] {
  /// The pieces one after the other.
  func joined() -> HTML { reduce(into: .empty) { $0 += $1 } }
}
