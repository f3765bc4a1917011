/// How far apart two words are: insertions, deletions, substitutions and swaps of neighbours (restricted Damerau–Levenshtein).
public func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left), Array(right))
  var before: [Int] = []
  var above = Array(0...right.count)
  for row in left.indices {
    var line = [row + 1]
    for column in right.indices {
      let substitution = above[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(substitution, above[column + 1] + 1, line[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, before[column - 1] + 1)
      }
      line.append(least)
    }
    (before, above) = (above, line)
  }
  return above[right.count]
}

/// The known word that was probably meant: the nearest within a third of its length (at least 1), else `nil`.
public func likelyMeant(_ word: String, among known: [String]) -> String? {
  let word = word.lowercased()
  let nearest = known.map { ($0, editDistance(word, $0.lowercased())) }.min { $0.1 < $1.1 }
  guard let (candidate, distance) = nearest, distance <= max(1, candidate.count / 3) else { return nil }
  return candidate
}
