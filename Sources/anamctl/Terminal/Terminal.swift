import AnamAPI
import Files
import Reconcile
import Reports
import Synchronization

/// A standard stream, written to at once and in full.
struct Terminal: Sendable {
  static let standardInput = Terminal(stream: .input)
  static let standardOutput = Terminal(stream: .output)
  static let standardError = Terminal(stream: .error)

  private let stream: StandardStream

  /// Whether a person sits at the other end.
  var isInteractive: Bool { stream.isInteractive }

  /// How many columns the terminal has; nil if the stream is not a terminal, or the terminal does not tell.
  var columns: Int? { stream.columns }

  /// Whether a line can be replaced.
  var canMoveCursor: Bool { isInteractive && environmentValue("TERM") != "dumb" }

  /// Writes what a command has to say apart from its result; if it cannot be written, there is nobody to tell.
  func write(_ text: String) { _ = writeAll(text) }

  /// Writes a command's result, or a part of it.
  ///
  /// - Throws: `CommandFailure` if it cannot be written: a lost result is not a success.
  func writeResult(_ text: String) throws(CommandFailure) {
    guard writeAll(text) else {
      throw CommandFailure(.failure, "the result could not be written to standard output")
    }
  }

  /// The keys that no stream may show; commands that need none may have one in their environment all the same.
  private static let secrets = Mutex([environmentValue("ANAM_API_KEY").flatMap { try? APIKey($0) }].compactMap(\.self))

  /// Keeps a key out of everything that is written from now on.
  static func keepSecret(_ key: APIKey) { secrets.withLock { $0.append(key) } }

  /// Whether a line that will be replaced stands on the terminal.
  private static let isStatusShown = Mutex(false)

  /// Shows a line on the terminal that the next output replaces; does nothing without a terminal.
  static func showStatus(_ text: String) {
    guard standardError.canMoveCursor, let columns = standardError.columns else { return }
    isStatusShown.withLock { isShown in
      // The last column stays free: some terminals would begin another line.
      _ = standardError.writeRaw(clearingLine + visibleText(String(text.prefix(columns - 1))))
      isShown = true
    }
  }

  /// The line's beginning, and the sequence that erases a line (ECMA-48, EL).
  static let clearingLine = "\r\u{1B}[2K"

  /// Returns a text without the keys, and with nothing in it that could act where it is read.
  static func redacted(_ text: String) -> String {
    terminalText(secrets.withLock(\.self).reduce(text) { $1.redacting($0) })
  }

  private func writeAll(_ text: String) -> Bool {
    Self.isStatusShown.withLock { isShown in
      if isShown { _ = Self.standardError.writeRaw(Self.clearingLine) }
      isShown = false
      return writeRaw(Self.redacted(text))
    }
  }

  private func writeRaw(_ text: String) -> Bool { stream.write(text) }
}
