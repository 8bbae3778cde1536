/// Returns a text's beginning, at most `width` columns wide with the `…` that stands for the rest; the text itself if it
/// is no wider.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  return StyledText(text).prefix(columns: width - 1).rendered(TextStyle(isColoured: false)) + "…"
}
