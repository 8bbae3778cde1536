package func nearestText(to text: String, among candidates: [String]) -> Int? { candidates.indices.last }
