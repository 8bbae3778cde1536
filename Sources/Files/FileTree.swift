/// Where files are read from: a folder of the work tree, or a commit.
package protocol FileTree {
  /// Reads a regular file, and no more than `limit` bytes of it; a link is refused.
  ///
  /// - Parameter names: The directories on the way and the file, from the root of the tree, without links, `.` and `..`.
  func read(_ names: [String], limit: Int) throws(FileError) -> [UInt8]
}

/// Returns the names of a path with `.` and `..` worked out; nil if it leads out of the root by its names alone.
package func normalizedNames(_ names: [String]) -> [String]? {
  var normalized: [String] = []
  for name in names where name != "." {
    if name != ".." {
      normalized.append(name)
    } else if normalized.popLast() == nil {
      return nil
    }
  }
  return normalized
}
