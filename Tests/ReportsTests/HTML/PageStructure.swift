/// A page taken apart as strictly as XML is: what it is made of, or what is wrong with it.
///
/// It knows as much of HTML as our pages have: a document type, elements with quoted attributes, and raw text in `style`
/// and `script`.
struct PageStructure {
  struct Element: Equatable {
    let name: String
    let attributes: [String: String]
    /// Where it stands: the names of the elements around it.
    let ancestors: [String]
  }

  private(set) var elements: [Element] = []
  /// What a browser shows, the texts of elements in the order of the page.
  private(set) var text = ""
  /// The contents of `style` and `script`.
  private(set) var rawTexts: [String: String] = [:]
  private(set) var problems: [String] = []

  private var open: [String] = []
  private static let characters = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#91": "["]

  init(_ page: String) {
    var rest = Substring(page)
    if rest.hasPrefix("<!DOCTYPE html>\n") {
      rest = rest.dropFirst("<!DOCTYPE html>\n".count)
    } else {
      problems.append("no document type")
    }
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      addText(rest[..<start])
      rest = rest[rest.index(after: start)...]
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else {
        problems.append("a tag that does not end")
        return
      }
      addTag(rest[..<end])
      rest = rest[rest.index(after: end)...]
      if let name = open.last, name == "style" || name == "script" {
        guard let end = rest.firstRange(of: "</\(name)>") else {
          problems.append("\(name) does not end")
          return
        }
        rawTexts[name, default: ""] += rest[..<end.lowerBound]
        rest = rest[end.lowerBound...]
      }
    }
    addText(rest)
    if !open.isEmpty { problems.append("not closed: \(open)") }
  }

  private mutating func addText(_ text: Substring) { self.text += unescaped(text) }

  private mutating func addTag(_ tag: Substring) {
    if tag.hasPrefix("/") {
      let name = tag.dropFirst()
      if open.last.map({ name == $0 }) != true { problems.append("</\(name)> closes \(open.last ?? "nothing")") }
      _ = open.popLast()
      return
    }
    let isEmpty = tag.hasSuffix("/")
    let tag = isEmpty ? tag.dropLast() : tag
    let name = tag.prefix { $0.isLetter || $0.isNumber }
    let element = Element(
      name: String(name), attributes: attributes(tag.dropFirst(name.count)), ancestors: open)
    if !name.allSatisfy(\.isASCII) || name.isEmpty { problems.append("no name: <\(tag)>") }
    elements.append(element)
    if !isEmpty { open.append(String(name)) }
  }

  private mutating func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while rest.first == " " {
      rest = rest.dropFirst()
      let name = rest.prefix { ($0.isLetter && $0.isASCII) || $0 == "-" }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.hasPrefix("=\"") else { break }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(2 + value.count)
      guard rest.first == "\"" else { break }
      rest = rest.dropFirst()
      if attributes.updateValue(unescaped(value), forKey: String(name)) != nil {
        problems.append("twice: \(name)")
      }
    }
    if !rest.isEmpty { problems.append("no attributes: \(text)") }
    return attributes
  }

  private mutating func unescaped(_ text: Substring) -> String {
    var unescaped = ""
    var rest = text
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      unescaped += rest[..<start]
      rest = rest[rest.index(after: start)...]
      // An accent behind the semicolon is one `Character` with it; a browser reads code points.
      let end = rest.utf8.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
      guard end < rest.endIndex, let character = Self.characters[String(rest[..<end])] else {
        problems.append("no character: &\(rest.prefix(10))")
        return unescaped
      }
      unescaped += character
      rest = rest[rest.utf8.index(after: end)...]
    }
    return unescaped + rest
  }
}
