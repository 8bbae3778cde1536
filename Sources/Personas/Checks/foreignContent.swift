package import Basics
import YAML

/// Returns the error of a file that holds something else in place of its text: a pointer of Git LFS, a web page, a
/// document of another program; nil if it seems to be text.
///
/// Only what a file begins with counts, so a text that speaks of such things is none.
package func foreignContentProblem(in bytes: [UInt8], file: String) -> Diagnostic? {
  let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  let text = bytes[start...].drop { isLineBreak($0) || isBlank($0) }
  guard let content = ForeignContent.all.first(where: { $0.matches(text) }) else { return nil }
  let line = text.prefix { !isLineBreak($0) }
  let place =
    content.isText ? SourceFile.ranges(of: [line.indices], in: bytes, file: file).first : nil
  return .error(.fileContent, content.message, at: place ?? .wholeFile(file), help: content.help)
}

/// What a file can hold in place of a text, and how it is told.
private struct ForeignContent {
  /// What the file begins with, in small letters.
  let beginnings: [String]
  /// What stands below that.
  var below = ""
  /// Whether the beginning has to end there.
  var isWord = false
  /// Whether its lines can be shown.
  var isText = true
  let message: String
  let help: String

  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    beginnings.contains { beginning in
      let count = beginning.utf8.count
      guard text.prefix(count).lazy.map(asciiLowercase).elementsEqual(beginning.utf8) else { return false }
      if isWord, let next = text.dropFirst(count).first, next > UInt8(ascii: " "), next != UInt8(ascii: ">") {
        return false
      }
      return below.isEmpty || String(decoding: text.prefix(1024), as: UTF8.self).contains(below)
    }
  }

  static let all = [
    ForeignContent(
      beginnings: ["version https://git-lfs.github.com/spec/", "version https://hawser.github.com/spec/"],
      below: "\noid sha256:", message: "a pointer of Git LFS, and not the file that it stands for",
      help: "fetch the file with 'git lfs pull'; on GitHub, check out with 'lfs: true'"),
    ForeignContent(
      beginnings: ["<!doctype html", "<html"], isWord: true, message: "a web page, and not a text for a persona",
      help:
        "put the text itself into the file; if it was downloaded, this is perhaps an error that the server sent instead"
    ),
    ForeignContent(
      beginnings: ["{\\rtf"], message: "a document in Rich Text Format, and not plain text",
      help: "save it as plain text, in UTF-8"),
    ForeignContent(
      beginnings: ["%pdf-"], isText: false, message: "a PDF document, and not plain text",
      help: "save its text as plain text, in UTF-8"),
    ForeignContent(
      beginnings: ["pk\u{3}\u{4}"], isText: false,
      message: "an archive or a document of a word processor, and not plain text",
      help: "save it as plain text, in UTF-8"),
    ForeignContent(
      beginnings: ["\0gitcrypt\0"], isText: false, message: "encrypted by git-crypt",
      help: "decrypt it with 'git-crypt unlock'"),
    ForeignContent(
      beginnings: ["$ansible_vault;", "-----begin pgp message-----", "-----begin age encrypted file-----"],
      message: "encrypted, and not plain text", help: "decrypt it before anamctl reads it"),
  ]
}
