/// One thing that the server does on a connection, below HTTP.
enum WireStep: Sendable, Hashable {
  /// Sends bytes at once.
  case send([UInt8])
  /// Sends bytes one by one, with a pause after each.
  case drip([UInt8], Duration)
  /// Sends so many blanks, no faster than they are read, and as chunks if need be.
  case pad(Int, chunked: Bool)
  /// Waits until the client leaves.
  case hang
  /// Closes with an RST instead of a FIN.
  case reset
}
