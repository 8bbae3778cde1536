#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why a file cannot be read, in plain words.
package struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  package let description: String
  /// What to do about it, where there is more to say.
  package let help: String?
  /// Whether there is nothing under that name.
  package let isMissing: Bool

  package init(_ description: String, help: String? = nil) {
    self.description = description
    self.help = help
    isMissing = false
  }

  /// The meaning of the last failed system call.
  package static func lastSystemError() -> FileError { FileError(errno: errno, failing: "read") }

  /// The meaning of the last failed system call, which was to write.
  package static func lastWriteError() -> FileError { FileError(errno: errno, failing: "written") }

  private init(errno code: CInt, failing action: String) {
    help = nil
    isMissing = code == ENOENT
    description =
      switch code {
      case ENOENT: "no such file or directory"
      case EACCES, EPERM: "permission denied"
      case ELOOP: "a symbolic link, or too many of them"
      case ENOTDIR: "a part of the path is not a directory"
      case ENAMETOOLONG: "the name is too long"
      case EISDIR: "a directory"
      case ENXIO, ENODEV: "not a regular file"
      case EMFILE, ENFILE: "too many files are open: raise the limit with ulimit -n"
      case ENOSPC, EDQUOT: "no space is left"
      case EFBIG: "larger than files may be here (ulimit -f)"
      case EROFS: "the file system is read-only"
      default: "cannot be \(action) (error \(code))"
      }
  }
}
