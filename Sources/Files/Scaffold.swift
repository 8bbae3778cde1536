#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that a new repository needs.
package struct ScaffoldFile: Sendable {
  /// Relative to the repository, its names joined by `/`.
  package let path: String
  package let contents: Contents

  /// What is in the file.
  package enum Contents: Sendable {
    /// The whole file.
    case whole([UInt8])
    /// Lines that the file has to have, wherever they stand in it.
    case lines([String])
  }

  /// What became of the file.
  package enum Outcome: Equatable, Sendable {
    case created
    /// Lines were added to what was there, this many.
    case extended(Int)
    /// It was there, and has not been touched.
    case kept
    /// It could not be written.
    case failed(FileError)
  }

  package init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}

/// A directory that new files are put into; a file that is there is never replaced.
///
/// Below the directory no link is followed, so nothing is written outside.
package final class Scaffold {
  private let descriptor: CInt

  /// Opens the directory, which is created if there is none; links are followed, because the user named it.
  package init(_ path: String) throws(FileError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileError("not the name of a directory") }
    try createDirectories(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastWriteError() }
  }

  deinit { close(descriptor) }

  /// Puts the file into its place, whole or not at all, unless there is one already.
  package func add(_ file: ScaffoldFile) -> ScaffoldFile.Outcome {
    do throws(FileError) {
      let names = file.path.pathNames
      guard let name = names.last else { throw FileError("not the name of a file") }
      return try inDirectory(names.dropLast()) { directory throws(FileError) in
        switch file.contents {
        case .whole(let bytes): try create(name, in: directory, bytes)
        case .lines(let lines): try extend(name, in: directory, lines)
        }
      }
    } catch {
      return .failed(error)
    }
  }

  private func inDirectory<Result>(
    _ names: ArraySlice<String>, _ body: (CInt) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    var directory = descriptor
    defer { if directory != descriptor { close(directory) } }
    for name in names {
      guard mkdirat(directory, name, 0o777) == 0 || errno == EEXIST else { throw .lastWriteError() }
      guard kind(of: name, in: directory) != S_IFLNK else {
        throw FileError("'\(name)' is a symbolic link, which is not followed")
      }
      let next = openat(directory, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard next >= 0 else { throw .lastWriteError() }
      if directory != descriptor { close(directory) }
      directory = next
    }
    return try body(directory)
  }

  private func create(
    _ name: String, in directory: CInt, _ bytes: [UInt8]
  ) throws(FileError) -> ScaffoldFile.Outcome {
    guard kind(of: name, in: directory) == nil else { return .kept }
    let temporary = try NewFile(in: directory, isPrivate: false)
    defer { unlinkat(directory, temporary.name, 0) }
    try temporary.write(bytes)
    // Unlike a rename, a link does not replace a file that has appeared meanwhile.
    if linkat(directory, temporary.name, directory, name, 0) == 0 { return .created }
    if errno == EEXIST { return .kept }
    // Some file systems have no links.
    guard kind(of: name, in: directory) == nil, renameat(directory, temporary.name, directory, name) == 0 else {
      throw .lastWriteError()
    }
    return .created
  }

  private func extend(
    _ name: String, in directory: CInt, _ lines: [String]
  ) throws(FileError) -> ScaffoldFile.Outcome {
    guard let kind = kind(of: name, in: directory) else {
      return try create(name, in: directory, lines.flatMap { Array($0.utf8) + [newline] })
    }
    guard kind != S_IFLNK else { throw FileError("a symbolic link, which is not followed") }
    let contents = try readFile(name, in: directory, limit: 1 << 20)
    let present = Set(contents.split(separator: newline).map { trimmed($0) })
    let missing = lines.filter { !present.contains(trimmed(Array($0.utf8)[...])) }
    guard !missing.isEmpty else { return .kept }
    let isOpen = contents.last.map { $0 != newline } ?? false
    try append((isOpen ? [newline] : []) + missing.flatMap { Array($0.utf8) + [newline] }, to: name, in: directory)
    return .extended(missing.count)
  }

  /// Adds bytes to a file, all or none.
  private func append(_ bytes: [UInt8], to name: String, in directory: CInt) throws(FileError) {
    let file = openat(directory, name, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .lastWriteError() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .lastWriteError() }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      let error = FileError.lastWriteError()
      ftruncate(file, status.st_size)
      throw error
    }
  }
}

private let newline = UInt8(ascii: "\n")

/// A line without the blanks at its end, and without the CR that some systems end it with.
private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line
  while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\r") { line.removeLast() }
  return line
}

/// The kind of file that has a name, `S_IFREG` say; nil if there is none.
private func kind(of name: String, in directory: CInt) -> mode_t? {
  var status = stat()
  return fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : nil
}

/// Creates a directory, and those that lead to it.
private func createDirectories(_ path: String) throws(FileError) {
  var prefix: [UInt8] = []
  for byte in Array(path.utf8) + [UInt8(ascii: "/")] {
    if byte == UInt8(ascii: "/"), !prefix.isEmpty {
      guard mkdir(String(decoding: prefix, as: UTF8.self), 0o777) == 0 || [EEXIST, EISDIR, EROFS].contains(errno) else {
        throw .lastWriteError()
      }
    }
    prefix.append(byte)
  }
}
