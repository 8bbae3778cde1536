package import Basics
import YAML

/// Returns an error for everything in a file that looks like a key to something, wherever it stands: in a value, a
/// prompt or a comment.
package func credentialProblems(in bytes: [UInt8], file: String) -> [Diagnostic] {
  let found = credentials(in: bytes, limit: YAMLLimits.standard.diagnostics)
  return SourceFile.ranges(of: found, in: bytes, file: file).map { place in
    credentialProblem("this looks like an API key or a token", at: place)
  }
}

/// Returns the error for a key in a file; `place` is what will not be shown.
func credentialProblem(_ message: String, at place: SourceRange) -> Diagnostic {
  .error(
    .credential, "\(message): do not commit keys", at: place,
    help: "take it out, and revoke it if it was ever pushed; anamctl reads its key from ANAM_API_KEY")
}

/// Returns `text` with asterisks for everything that looks like a key.
package func maskingCredentials(_ text: String) -> String {
  var bytes = Array(text.utf8)
  for range in credentials(in: bytes, limit: .max) {
    bytes.replaceSubrange(range, with: repeatElement(UInt8(ascii: "*"), count: range.count))
  }
  return String(decoding: bytes, as: UTF8.self)
}
