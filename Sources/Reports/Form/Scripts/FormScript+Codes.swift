extension FormScript {
  /// Codes with check symbols, read as `CodeReading` reads them.
  static let codes = #"""
    const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    // Arithmetic in GF(32) on x^5 + x^2 + 1: powers of 2, and their logarithms.
    const powers = [1];
    while (powers.length < 31) {
      const doubled = powers[powers.length - 1] << 1;
      powers.push(doubled & 32 ? doubled ^ 37 : doubled);
    }
    function product(left, right) {
      if (left === 0 || right === 0) return 0;
      return powers[(powers.indexOf(left) + powers.indexOf(right)) % 31];
    }

    // The two check values of eight values.
    function checkValues(values) {
      const linear = powers[1] ^ powers[2], constant = powers[3];
      let high = 0, low = 0;
      for (const value of values) {
        const lead = value ^ high;
        high = low ^ product(lead, linear);
        low = product(lead, constant);
      }
      return [high, low];
    }

    function writtenCode(values) {
      const symbols = values.map((value) => alphabet[value]).join("");
      return symbols.slice(0, 4) + "-" + symbols.slice(4, 8) + "-" + symbols.slice(8);
    }

    function drawnCode() {
      const values = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte & 31);
      return writtenCode(values.concat(checkValues(values)));
    }

    const lookAlikes = {
      "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "Р": "P", "Т": "T", "Х": "X", "У": "Y",
    };
    const keyPositions = {
      "Й": "Q", "Ц": "W", "У": "E", "К": "R", "Е": "T", "Н": "Y", "Г": "U", "Ш": "I", "Щ": "O", "З": "P",
      "Ф": "A", "Ы": "S", "В": "D", "А": "F", "П": "G", "Р": "H", "О": "J", "Л": "K", "Д": "L",
      "Я": "Z", "Ч": "X", "С": "C", "М": "V", "И": "B", "Т": "N", "Ь": "M",
    };

    // Every code that a typed text can mean: as it stands, by look-alike letters, by the keys' places.
    function readCodes(typed) {
      const characters = Array.from(typed.normalize("NFC"))
        .filter((character) => !" -–—−_\u00a0.\t".includes(character))
        .map((character) => Array.from(character.toUpperCase())[0]);
      const found = [];
      for (const table of [{}, lookAlikes, keyPositions]) {
        const values = characters.map((character) => {
          const symbol = alphabet.includes(character) ? character : table[character] || character;
          return alphabet.indexOf(symbol);
        });
        if (values.length !== 10 || values.includes(-1)) continue;
        const check = checkValues(values.slice(0, 8));
        if (check[0] !== values[8] || check[1] !== values[9]) continue;
        const code = writtenCode(values);
        if (!found.includes(code)) found.push(code);
      }
      return found;
    }

    """#
}
