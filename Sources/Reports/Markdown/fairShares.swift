/// Divides `room` so that nobody gets more than it wants, and nobody who gets less than that gets less than another.
func fairShares(of room: Int, wants: [Int]) -> [Int] {
  var shares = wants
  var room = max(0, room)
  var left = wants.count
  for index in wants.indices.sorted(by: { (wants[$0], $0) < (wants[$1], $1) }) {
    shares[index] = min(wants[index], room / left)
    room -= shares[index]
    left -= 1
  }
  return shares
}
