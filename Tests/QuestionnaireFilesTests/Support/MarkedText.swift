/// A text with markers such as 1️⃣ taken out, and the places where they stood.
///
/// A column counts Unicode scalars, as the reader does.
struct MarkedText {
  let text: String
  private(set) var places: [Character: (line: Int, column: Int)] = [:]

  static let markers: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  init(_ marked: String) {
    var text = ""
    var (line, column) = (1, 1)
    for character in marked {
      if Self.markers.contains(character) {
        places[character] = (line, column)
        continue
      }
      text.append(character)
      if character.isNewline {
        (line, column) = (line + 1, 1)
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
  }
}
