/// Returns a name's confusable skeleton, as in UTS #39, and with upper and lower case as one: names that readers cannot
/// tell apart have the same skeleton.
///
/// Skeletons are compared as strings, which is by canonical equivalence: an accent has one spelling. Blanks count as one
/// blank, and not at the ends; what is not drawn does not count. In ASCII, only the case of letters is confusable.
///
/// Letters that look alike in one case are alike in both: 'в' is 'b', because 'В' is 'B'.
package func confusableSkeleton(_ text: String) -> String {
  var skeleton = String.UnicodeScalarView()
  var isAfterBlank = false
  for scalar in text.unicodeScalars {
    if scalar.isASCII ? scalar.isBlank : scalar.isDrawnBlank {
      isAfterBlank = !skeleton.isEmpty
    } else if !scalar.isInvisible, scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
      if isAfterBlank { skeleton.append(" ") }
      isAfterBlank = false
      appendPrototypes(of: scalar, to: &skeleton)
    }
  }
  return String(skeleton)
}

extension Unicode.Scalar {
  /// Whether this is drawn as a blank: white space, and Braille's cell without dots.
  package var isDrawnBlank: Bool { properties.isWhitespace || self == "\u{2800}" }
}

/// Appends the characters that stand for all that look like this one, in lower case.
private func appendPrototypes(of scalar: Unicode.Scalar, to skeleton: inout String.UnicodeScalarView) {
  guard !scalar.isASCII else {
    skeleton.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
    return
  }
  // By way of the capitals: 'ς' and 'σ' share one. 'ẞ' is not the capital of 'ß': that is "SS".
  for small in scalar.properties.lowercaseMapping.uppercased().lowercased().unicodeScalars {
    if let alike = prototype(of: small) {
      skeleton.append(alike)
    } else if let parts = accented[Character(small)] {
      skeleton.append(contentsOf: parts)
    } else {
      skeleton.append(small)
    }
  }
}

/// Returns the character that stands for all that look like this small letter or sign; nil if only itself does.
private func prototype(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
  return fullWidth.contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : prototypes[scalar]
}

/// Small letters of other scripts that look like Latin ones, as they are or as capitals, and signs that look like
/// ASCII signs; chosen from the confusables of UTS #39.
private let prototypes: [Unicode.Scalar: Unicode.Scalar] = {
  let alike: [(prototype: Unicode.Scalar, others: String)] = [
    ("a", "аαɑ"), ("b", "вβ"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еε"), ("g", "ɡց"), ("h", "нһηհ"), ("i", "іι"),
    ("j", "јϳյ"), ("k", "кκ"), ("l", "ӏ"), ("m", "мμ"), ("n", "νո"), ("o", "оοօ"), ("p", "рρ"), ("q", "ԛ"), ("s", "ѕ"),
    ("t", "тτ"), ("u", "ս"), ("v", "ѵ"), ("w", "ԝ"), ("x", "хχ"), ("y", "уυүγ"), ("z", "ζ"),
    (".", "\u{2024}"), ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}"),
    ("'", "\u{2018}\u{2019}\u{02BC}"), ("\"", "\u{201C}\u{201D}"),
  ]
  return Dictionary(
    uniqueKeysWithValues: alike.flatMap { pair in pair.others.unicodeScalars.map { ($0, pair.prototype) } })
}()

/// The letters of `prototypes` with accents, as the prototype and the marks.
///
/// 'ё' is one scalar: without this its skeleton would differ from that of 'е' and its mark. Characters are equal in
/// either spelling.
private let accented: [Character: [Unicode.Scalar]] = {
  let accents: [[Unicode.Scalar]] = [[], ["\u{300}"], ["\u{301}"], ["\u{342}"]]
  let first: [Unicode.Scalar] = ["\u{308}", "\u{313}", "\u{314}"]
  let single: [Unicode.Scalar] = ["\u{304}", "\u{306}", "\u{30B}", "\u{30F}"]
  let marks = accents.dropFirst() + first.flatMap { mark in accents.map { [mark] + $0 } } + single.map { [$0] }
  var parts: [Character: [Unicode.Scalar]] = [:]
  for (letter, prototype) in prototypes where letter.properties.isAlphabetic {
    for marks in marks { parts[Character(String(String.UnicodeScalarView([letter] + marks)))] = [prototype] + marks }
  }
  return parts
}()
