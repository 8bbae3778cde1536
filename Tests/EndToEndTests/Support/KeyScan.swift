import Foundation
import Testing

/// Looks for the key of all workspaces, in every form, wherever a run could have left it.
enum KeyScan {
  private static let forms = SecretForms.all(of: Workspace.key)

  /// Expects the key not to be in what a run has printed.
  static func expectNoKey(in output: Data, of run: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = SecretForms.found(forms, in: output)
    #expect(found == [], "\(run): \(String(decoding: output, as: UTF8.self))", sourceLocation: sourceLocation)
  }

  /// Expects the key not to be in any file below a folder, nor in a file's name.
  ///
  /// - Parameter excepted: The files in which the test has put the key itself, from the folder.
  static func expectNoKey(
    below folder: URL, except excepted: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !excepted.contains(path) {
      let file = folder.appending(path: path).path
      var found = SecretForms.found(forms, in: Data(path.utf8))
      // A link is looked at where it leads to, and reading a pipe would block.
      if try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeRegular {
        found += SecretForms.found(forms, in: try Data(contentsOf: URL(filePath: file)))
      }
      #expect(found == [], "\(path)", sourceLocation: sourceLocation)
    }
  }
}
