/// An entry of a tree that is no tree itself.
package struct TreeEntry: Hashable, Sendable {
  package enum Kind: Sendable {
    /// A regular file, executable or not.
    case file
    /// A symbolic link; the blob holds where it leads.
    case link
    /// A commit of another repository.
    case submodule
  }

  package let kind: Kind
  package let id: ObjectID

  package init(kind: Kind, id: ObjectID) {
    self.kind = kind
    self.id = id
  }
}

extension TreeEntry.Kind {
  /// - Parameter mode: As git writes it, in octal digits.
  /// - Returns: Nil for a tree.
  init?(mode: some Collection<UInt8>) {
    let octal = String(decoding: mode, as: UTF8.self)
    switch octal {
    case "120000": self = .link
    case "160000": self = .submodule
    // Old versions of git also wrote 100664.
    case _ where octal.utf8.count == 6 && octal.utf8.starts(with: "100".utf8): self = .file
    default: return nil
    }
  }
}
