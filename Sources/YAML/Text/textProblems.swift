package import Basics

/// Returns everything wrong with the characters of a file that is text, but not YAML: a prompt.
///
/// - Parameters:
///   - bytes: The whole file.
///   - file: The file's name.
///   - allowInvisible: Whether bidirectional controls, tag characters and line separators may pass.
/// - Returns: One error for each character, and one for a file that is too large.
package func textProblems(_ bytes: [UInt8], file: String, allowInvisible: Bool = false) -> [Diagnostic] {
  checkText(bytes, file: file, limits: .standard, allowInvisible: allowInvisible).diagnostics
}
