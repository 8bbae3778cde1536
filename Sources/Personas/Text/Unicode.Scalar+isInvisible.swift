extension Unicode.Scalar {
  /// Whether a reader cannot see this scalar, or it acts on the place where it is printed: C0, DEL, C1,
  /// the line and paragraph separators, bidirectional overrides and isolates, U+FEFF, and tag characters.
  ///
  /// Joiners and directional marks are not among them: scripts need them.
  package var isInvisible: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}
