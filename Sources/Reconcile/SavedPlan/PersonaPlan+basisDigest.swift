import Basics
import Crypto
package import Personas

extension PersonaPlan {
  /// The digest of the live values that the plan rests on, as it saw them: `sha256:` and hexadecimal digits.
  package func basisDigest(under contract: Contract) -> String {
    let values = JSONValue.object(restingValues(under: contract))
    // Numbers are finite, so that every value can be written.
    let text = (try? jsonText(values, layout: .compact)) ?? ""
    return "sha256:" + hexadecimalDigits(SHA256.hash(data: Array(text.utf8)))
  }
}
