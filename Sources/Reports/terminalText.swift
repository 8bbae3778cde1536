import Basics
import Personas

/// Returns `text` as it may be written to a terminal or a log, whatever has got into it: all that a reader could not see
/// becomes `\u{…}`, but for line breaks and the colours of `TextStyle`.
///
/// The last line of defence; reports make texts from outside visible before they lay them out.
package func terminalText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.isInvisible && $0 != "\n" }) else { return text }
  var safe = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let scalar = rest.first {
    let colour = scalar == "\u{1B}" ? rest.dropFirst().colourLength : nil
    if let colour {
      safe.append(contentsOf: rest.prefix(colour + 1))
      rest.removeFirst(colour + 1)
      continue
    }
    rest.removeFirst()
    if scalar.isInvisible, scalar != "\n" {
      safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      safe.append(scalar)
    }
  }
  return String(safe)
}

extension Substring.UnicodeScalarView {
  /// How many scalars of a colour's sequence stand at the beginning, after its ESC: `[`, digits and `;`, `m`.
  fileprivate var colourLength: Int? {
    guard first == "[" else { return nil }
    let parameters = dropFirst().prefix { ("0"..."9").contains($0) || $0 == ";" }.count
    return dropFirst(1 + parameters).first == "m" ? parameters + 2 : nil
  }
}
