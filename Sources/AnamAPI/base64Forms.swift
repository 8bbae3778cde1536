#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Returns the texts that give a secret away in Base64 (RFC 4648), wherever it lies in what was encoded.
///
/// Base64 takes three bytes at a time, so that a secret looks different at each of three offsets. The characters at its
/// ends depend on its neighbours, too, and are left out. Both alphabets, the one for URLs as well.
func base64Forms(of secret: String) -> [String] {
  let forms = (0..<3).map { offset in
    let bytes = [UInt8](repeating: 0, count: offset) + Array(secret.utf8)
    let characters = Array(Data(bytes).base64EncodedString().utf8)
    let first = (offset * 8 + 5) / 6
    let end = bytes.count * 8 / 6
    return String(decoding: characters[first..<end], as: UTF8.self)
  }
  let urlForms = forms.map { form in
    String(
      decoding: form.utf8.map {
        $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
      }, as: UTF8.self)
  }
  return forms + zip(forms, urlForms).filter(!=).map(\.1)
}
