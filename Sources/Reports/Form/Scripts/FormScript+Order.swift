extension FormScript {
  /// The order of presentation from a seed, the same as `PresentationOrder` makes.
  static let order = #"""
    function drawnSeed() {
      return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    }

    // SplitMix64: numbers below a bound that follow from the seed alone.
    function seededNumbers(seed) {
      let state = BigInt("0x" + seed);
      const wide = (value) => BigInt.asUintN(64, value);
      return (bound) => {
        state = wide(state + 0x9E3779B97F4A7C15n);
        let mixed = wide((state ^ (state >> 30n)) * 0xBF58476D1CE4E5B9n);
        mixed = wide((mixed ^ (mixed >> 27n)) * 0x94D049BB133111EBn);
        return Number((mixed ^ (mixed >> 31n)) % BigInt(bound));
      };
    }

    // For each section its items in the order of presentation.
    function presentationOrder(form, seed) {
      const below = seededNumbers(seed);
      return form.sections.map((section) => {
        const items = section.items.slice();
        if (!section.isShuffled) return items;
        for (let end = items.length - 1; end > 0; end -= 1) {
          const place = below(end + 1);
          [items[end], items[place]] = [items[place], items[end]];
        }
        return conditionsLast(form, items);
      });
    }

    // Each conditional item after those that its condition looks at.
    function conditionsLast(form, items) {
      const waiting = items.slice(), placed = [];
      while (waiting.length > 0) {
        const isFree = (item) => {
          const condition = form.items[item].when;
          return !condition || itemsOf(condition).every((needed) => !waiting.includes(needed));
        };
        placed.push(...waiting.splice(Math.max(0, waiting.findIndex(isFree)), 1));
      }
      return placed;
    }

    function itemsOf(condition) {
      if (condition[0] === "all" || condition[0] === "any") return condition[1].flatMap(itemsOf);
      return condition[0] === "not" ? itemsOf(condition[1]) : [condition[1]];
    }

    """#
}
