extension FormScript {
  /// Which items the answers hide, with exactly the semantics of `Routing`.
  static let routing = #"""
    // Answers are an array by item: null, {declined: true} (with skipped: true where it was only left out) or
    // {is: value}, where the value of a choice is its option's index, of a rating the step's value, of several ratings an array by part, of a multiple choice option indices in order, of a number the
    // number times 10^decimals.
    function hiddenItems(form, answers) {
      const known = answers.slice();
      const hidden = form.items.map(() => false);
      for (const section of form.sections) {
        for (const item of section.items) {
          const condition = form.items[item].when;
          if (!condition || holds(form, condition, known)) continue;
          hidden[item] = true;
          known[item] = null;
        }
      }
      return hidden;
    }

    function holds(form, condition, answers) {
      const kind = condition[0];
      if (kind === "all") return condition[1].every((part) => holds(form, part, answers));
      if (kind === "any") return condition[1].some((part) => holds(form, part, answers));
      if (kind === "not") return !holds(form, condition[1], answers);
      const item = form.items[condition[1]], answer = answers[condition[1]];
      if (!item || !answer || answer.declined) return false;
      const value = answer.is;
      switch (kind) {
        case "answered": return item.kind !== "ratings" || value.some((rating) => rating !== null);
        case "in": return item.kind === "choice" && condition[2].includes(value);
        case "includes": return item.kind === "multiple" && value.includes(condition[2]);
        case "at-least": return (item.kind === "rating" || item.kind === "number") && value >= condition[2];
        case "at-most": return (item.kind === "rating" || item.kind === "number") && value <= condition[2];
        default: return false;
      }
    }

    """#
}
