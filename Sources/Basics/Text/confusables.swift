/// Returns what two names have in common that readers cannot tell apart: their confusable skeleton, as in UTS #39, with
/// upper and lower case as one besides.
///
/// Skeletons are compared as strings, which is by canonical equivalence: an accent has one spelling. Blanks count as one
/// blank, and not at the ends; what is not drawn does not count. Of ASCII, nothing but letters' case is confusable.
package func confusableSkeleton(_ text: String) -> String {
  var skeleton = String.UnicodeScalarView()
  var isAfterBlank = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isASCII ? scalar.isBlank : scalar.properties.isWhitespace {
      isAfterBlank = !skeleton.isEmpty
    } else if !scalar.isInvisible, scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
      if isAfterBlank { skeleton.append(" ") }
      isAfterBlank = false
      skeleton.append(prototype(of: scalar))
    }
  }
  return String(skeleton)
}

/// Returns which of the names that exist looks like one that does not, and how the two differ; nil if none does.
///
/// To suggest a name that looks the same would say nothing. One that differs in upper and lower case alone can be seen.
package func confusableHint(for name: String, among names: some Sequence<String>) -> String? {
  let (skeleton, lowercase) = (confusableSkeleton(name), name.lowercased())
  return names.first { confusableSkeleton($0) == skeleton && !$0.lowercased().utf8.elementsEqual(lowercase.utf8) }
    .map { "'\($0)' looks the same: \(confusableDifference(of: name, from: $0))" }
}

/// Returns how a name differs from one that looks the same, in words about "it" and "this name".
///
/// - Parameters:
///   - name: What the sentence calls "this name".
///   - other: What it calls "it".
package func confusableDifference(of name: String, from other: String) -> String {
  if name.lowercased().utf8.elementsEqual(other.lowercased().utf8) { return "the two differ in upper and lower case" }
  let (ours, theirs) = differingParts(Array(name.unicodeScalars), Array(other.unicodeScalars))
  switch (described(ours), described(theirs)) {
  case (let ours?, let theirs?): return "it has \(theirs) where this name has \(ours)"
  case (let ours?, nil): return "this name has \(ours), which it has not"
  case (nil, let theirs?): return "it has \(theirs), which this name has not"
  case (nil, nil): return "the two are the same"
  }
}

/// What is left of two texts without what they have in common at their ends.
private func differingParts(
  _ first: [Unicode.Scalar], _ second: [Unicode.Scalar]
) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>) {
  let start = zip(first, second).prefix { $0 == $1 }.count
  let (first, second) = (first[start...], second[start...])
  let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
  return (first.dropLast(end), second.dropLast(end))
}

/// Characters with their code points: "'о' (U+043E, Cyrillic)"; nil for none.
private func described(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
  guard !scalars.isEmpty else { return nil }
  let most = 4
  let names = scalars.prefix(most).map { scalar in
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if scalar == " " { return "a blank" }
    if scalar.isInvisible || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      return code
    }
    // A mark would be drawn over the quote before it.
    if scalar.properties.canonicalCombiningClass != .notReordered { return code }
    return "'\(scalar)' (\(code)\(script(of: scalar).map { ", \($0)" } ?? ""))"
  }
  return names.joined(separator: " and ") + (scalars.count > most ? " and more" : "")
}

private func script(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x0370...0x03FF, 0x1F00...0x1FFF: "Greek"
  case 0x0400...0x052F: "Cyrillic"
  case 0x0530...0x058F: "Armenian"
  case 0xFF00...0xFFEF: "full width"
  default: nil
  }
}

/// Returns the character that stands for all that look like this one.
private func prototype(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar.isASCII { return scalar }
  let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
  if fullWidth.contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
  return prototypes[scalar] ?? scalar
}

/// Small letters of other scripts that look like Latin ones, as they are or as capitals, and signs that look like those
/// of ASCII; chosen from the confusables of UTS #39.
private let prototypes: [Unicode.Scalar: Unicode.Scalar] = {
  let alike: [(prototype: Unicode.Scalar, others: String)] = [
    ("a", "аαɑ"), ("b", "вβ"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еε"), ("g", "ɡ"), ("h", "нһηհ"), ("i", "іιı"),
    ("j", "јϳ"),
    ("k", "кκ"), ("l", "ӏ"), ("m", "мμ"), ("n", "ν"), ("o", "оοօ"), ("p", "рρ"), ("q", "ԛ"), ("s", "ѕ"), ("t", "тτ"),
    ("v", "ѵ"), ("w", "ԝ"), ("x", "хχ"), ("y", "уυү"), ("z", "ζ"),
    ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}"), ("'", "\u{2018}\u{2019}\u{02BC}"), ("\"", "\u{201C}\u{201D}"),
  ]
  return Dictionary(
    uniqueKeysWithValues: alike.flatMap { pair in pair.others.unicodeScalars.map { ($0, pair.prototype) } })
}()
