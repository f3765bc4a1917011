extension FormScript {
  /// Which answers can stand, and the finished sheet as a line of JSON Lines.
  static let answers = #"""
    // What is wrong with an answer's value, in words; null where nothing is.
    function problemWith(item, value) {
      if (item.kind === "multiple") {
        const standsAlone = value.some((option) => item.options[option].isAlone);
        if (standsAlone && value.length > 1) return words.standsAlone;
        if (value.length < item.atLeast && !standsAlone) return say(item.atLeast === 1 ? words.tooFewOne : words.tooFew, item.atLeast);
        if (value.length > item.atMost) return say(words.tooMany, item.atMost);
      }
      if (item.kind === "number" && (value < item.least || value > item.most)) {
        return say(words.numberOutside, item.from, item.to);
      }
      return null;
    }

    // A typed number times 10^decimals, or {problem}.
    function readNumber(item, typed) {
      const parts = /^([-−]?)(\d{1,9})(?:[.,](\d*))?$/.exec(typed.trim().replace(/[\s\u00a0]/g, ""));
      if (!parts) return { problem: words.notANumber };
      const decimals = (parts[3] || "").replace(/0+$/, "");
      if (decimals.length > item.decimals) {
        return { problem: item.decimals === 0 ? words.wholeNumber : say(words.tooManyDecimals, item.decimals) };
      }
      const scaled = Number(parts[2] + decimals.padEnd(item.decimals, "0"));
      return { value: parts[1] && scaled !== 0 ? -scaled : scaled };
    }

    function numberText(item, scaled) {
      const digits = String(Math.abs(scaled)).padStart(item.decimals + 1, "0");
      const whole = digits.slice(0, digits.length - item.decimals);
      const decimals = item.decimals ? "." + digits.slice(-item.decimals) : "";
      return (scaled < 0 ? "-" : "") + whole + decimals;
    }

    // A text that is a reserved word gets an apostrophe before it, which reading takes away.
    function guardedText(text) {
      return /^'*!(declined|hidden)$/.test(text) ? "'" + text : text;
    }

    function writtenAnswer(item, answer) {
      if (answer.declined) return "!declined";
      const value = answer.is;
      switch (item.kind) {
        case "choice": return item.options[value].code;
        case "multiple": return value.map((option) => item.options[option].code);
        case "number": return Number(numberText(item, value));
        case "text": return guardedText(value);
        case "ratings": {
          const rated = {};
          item.parts.forEach((part, place) => { if (value[place] !== null) rated[part.id] = value[place]; });
          return rated;
        }
        default: return value;
      }
    }

    // The members of an object in the order given, whatever their names are.
    function writtenObject(members) {
      return "{" + members.map(([name, value]) => JSON.stringify(name) + ":" + value).join(",") + "}";
    }

    function sheetLine(form, sitting) {
      const hidden = hiddenItems(form, sitting.answers);
      const answers = [], times = [];
      form.items.forEach((item, place) => {
        if (item.kind === "note") return;
        const answer = sitting.answers[place];
        if (answer && !answer.skipped) answers.push([item.id, JSON.stringify(writtenAnswer(item, answer))]);
        else if (hidden[place]) answers.push([item.id, '"!hidden"']);
        if (sitting.times[place] >= 0) times.push([item.id, String(Math.min(sitting.times[place], 86400000))]);
      });
      const shown = presentationOrder(form, sitting.seed).flat().filter((item) => sitting.times[item] >= 0);
      return writtenObject([
        ["code", JSON.stringify(sitting.code)], ["origin", '"form"'], ["answers", writtenObject(answers)],
        ["times", writtenObject(times)], ["order", JSON.stringify(shown.map((item) => form.items[item].id))],
      ]);
    }

    """#
}
