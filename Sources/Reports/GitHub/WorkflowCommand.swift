import Basics
import Personas

/// One line that a GitHub runner obeys: an annotation of a line in a file.
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions"; escaped as its toolkit does (actions/toolkit,
/// `command.ts`).
struct WorkflowCommand: CustomStringConvertible {
  let name: String
  var properties: [(key: String, value: String)] = []
  let message: String

  var description: String {
    let list = properties.map { "\($0.key)=\(escaped($0.value, besides: [":", ","]))" }.joined(separator: ",")
    return "::\(name)\(list.isEmpty ? "" : " " + list)::\(escaped(message))"
  }

  private func escaped(_ text: String, besides separators: Set<Unicode.Scalar> = []) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if ["%", "\r", "\n"].contains(scalar) || separators.contains(scalar) {
        escaped += "%" + hexadecimalDigits(String(scalar).utf8).uppercased()
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
