/// Returns the existing name that looks like one that does not exist, and how the two differ; nil if there is none.
///
/// Suggesting a name that looks the same would say nothing. A difference in upper and lower case alone can be seen.
package func confusableHint(for name: String, among names: some Sequence<String>) -> String? {
  let (skeleton, caselessName) = (confusableSkeleton(name), caseless(name))
  return names.first { confusableSkeleton($0) == skeleton && !caseless($0).elementsEqual(caselessName) }
    .map { "'\($0)' looks the same: \(confusableDifference(of: name, from: $0))" }
}

/// Returns how a name differs from one that looks the same, in words about "it" and "this name".
///
/// - Parameters:
///   - name: What the sentence calls "this name".
///   - other: What it calls "it".
package func confusableDifference(of name: String, from other: String) -> String {
  if caseless(name).elementsEqual(caseless(other)) { return "the two differ in upper and lower case" }
  let (ours, theirs) = differingParts(Array(name.unicodeScalars), Array(other.unicodeScalars))
  if let place = blankPlace(ours, in: name, besides: theirs) {
    return "this name has \(place), which it does not have"
  }
  if let place = blankPlace(theirs, in: other, besides: ours) {
    return "it has \(place), which this name does not have"
  }
  switch (described(ours), described(theirs)) {
  case (let ours?, let theirs?): return "it has \(theirs) where this name has \(ours)"
  case (let ours?, nil): return "this name has \(ours), which it does not have"
  case (nil, let theirs?): return "it has \(theirs), which this name does not have"
  case (nil, nil): return "the two are the same"
  }
}

/// The characters of a name that look like ASCII ones and are none, in words; nil if there are none, or if `other` has
/// them, too.
func foreignLetters(of name: String, besides other: String) -> String? {
  let known = Set(other.unicodeScalars)
  let foreign = name.unicodeScalars.filter { scalar in
    guard !scalar.isASCII, !known.contains(scalar) else { return false }
    return confusableSkeleton(String(scalar)).utf8.allSatisfy { !isBeyondASCII($0) }
  }
  return described(Array(foreign)[...])
}

/// Whether two names look the same, though their characters differ in more than upper and lower case.
package func lookSame(_ name: String, _ other: String) -> Bool {
  confusableSkeleton(name) == confusableSkeleton(other) && !caseless(name).elementsEqual(caseless(other))
}

/// What is left of two texts without their common beginning and their common end.
private func differingParts(
  _ first: [Unicode.Scalar], _ second: [Unicode.Scalar]
) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>) {
  let start = zip(first, second).prefix { $0 == $1 }.count
  let (first, second) = (first[start...], second[start...])
  let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
  return (first.dropLast(end), second.dropLast(end))
}

/// Where a text has the one blank that another lacks, in words; nil if a blank is not the difference.
private func blankPlace(
  _ part: ArraySlice<Unicode.Scalar>, in text: String, besides other: ArraySlice<Unicode.Scalar>
) -> String? {
  guard part.elementsEqual([" "]), other.isEmpty else { return nil }
  if part.startIndex == 0 { return "a blank at its beginning" }
  return part.endIndex == text.unicodeScalars.count ? "a blank at its end" : "a second blank in a row"
}

/// The scalars of a text with upper and lower case as one, the two small sigmas included.
private func caseless(_ text: String) -> [Unicode.Scalar] {
  text.lowercased().unicodeScalars.map { $0 == "\u{3C2}" ? "\u{3C3}" : $0 }
}

/// Characters with their code points: "'о' (U+043E, Cyrillic)"; nil for none.
private func described(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
  guard !scalars.isEmpty else { return nil }
  let most = 4
  let names = scalars.prefix(most).map { scalar in
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if scalar == " " { return "a blank" }
    if scalar.isInvisible || scalar.isDrawnBlank || scalar.properties.isDefaultIgnorableCodePoint {
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
