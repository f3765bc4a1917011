extension FormScript {
  /// The controls of one question by its kind: real inputs with labels in a fieldset.
  static let questions = #"""
    // Each maker gives {nodes, read, choose, isFull}: `read` the answer's value, {problem} or null for nothing,
    // `choose` what a digit key does, `isFull` whether nothing is left to choose.
    function controlsFor(item, answer, changed) {
      const value = answer && !answer.declined ? answer.is : null;
      switch (item.kind) {
        case "choice": return oneOf(item.options.map((option) => option.text), value, changed);
        case "rating": {
          const { steps, texts } = stepsOf(item.response);
          const place = value === null ? null : steps.indexOf(value);
          return mapped(oneOf(texts, place, changed), (chosen) => steps[chosen]);
        }
        case "ratings": return ratings(item, value, changed);
        case "multiple": return several(item, value || []);
        case "number": return typedNumber(item, value);
        case "text": return typedText(item, value || "");
        default: return { nodes: [], read: () => null, choose: null, isFull: () => false };
      }
    }

    function stepsOf(response) {
      const scale = form.responses[response];
      return { steps: scale.map((step) => step.value), texts: scale.map((step) => step.text) };
    }

    function mapped(controls, change) {
      const read = () => {
        const chosen = controls.read();
        return chosen === null ? null : { value: change(chosen.value) };
      };
      return { ...controls, read };
    }

    let groupCount = 0;

    // Radio buttons; a press with finger or mouse counts as a decision, moving over them with the arrows does not.
    function oneOf(texts, chosen, changed) {
      const name = "answer" + (groupCount += 1);
      const inputs = texts.map((_, place) =>
        element("input", { type: "radio", name, value: String(place), checked: place === chosen }));
      const labels = texts.map((text, place) => optionLabel(inputs[place], place, text));
      labels.forEach((label) => label.addEventListener("click", (event) => {
        if (event.detail > 0 && event.target.tagName !== "INPUT") setTimeout(changed, 0);
      }));
      inputs.forEach((input) => input.addEventListener("click", (event) => {
        // Arrows and the label's own click come as clicks at no place.
        if (event.detail > 0 && (event.clientX !== 0 || event.clientY !== 0)) changed();
      }));
      const read = () => {
        const place = inputs.findIndex((input) => input.checked);
        return place < 0 ? null : { value: place };
      };
      const choose = (place) => {
        if (!inputs[place]) return false;
        inputs[place].checked = true;
        inputs[place].focus();
        return true;
      };
      return { nodes: [element("div", { class: "options" }, ...labels)], inputs, read, choose, isFull: () => read() !== null };
    }

    function optionLabel(input, place, text) {
      const key = element("span", { class: "key", "aria-hidden": "true" }, place < 9 ? String(place + 1) : "");
      return element("label", { class: "option" }, input, key, element("span", {}, drawn(text)));
    }

    function ratings(item, values, changed) {
      const groups = item.parts.map((part, place) => {
        const { steps, texts } = stepsOf(part.response);
        const before = values && values[place] !== null ? steps.indexOf(values[place]) : null;
        const group = oneOf(texts, before, () => { if (isFull()) changed(); });
        const box = element("fieldset", { class: "part" }, element("legend", {}, part.text), ...group.nodes);
        return { ...group, part, steps, box };
      });
      const rated = () => groups.map((group) => {
        const chosen = group.read();
        return chosen === null ? null : group.steps[chosen.value];
      });
      const isFull = () => rated().every((value) => value !== null);
      const read = () => {
        const all = rated();
        const missing = groups.filter((_, place) => all[place] === null);
        if (missing.length === all.length) return null;
        if (missing.length === 0) return { value: all };
        return { problem: say(words.partMissing, missing[0].part.text), partial: all };
      };
      const choose = (place) => {
        const focused = groups.find((group) => group.box.contains(document.activeElement) && group.read() === null);
        const group = focused || groups.find((other) => other.read() === null);
        return group ? group.choose(place) : false;
      };
      return { nodes: groups.map((group) => group.box), inputs: groups.flatMap((group) => group.inputs), read, choose, isFull };
    }

    function several(item, chosen) {
      const inputs = item.options.map((_, place) => element("input", { type: "checkbox", checked: chosen.includes(place) }));
      const marked = () => inputs.flatMap((input, place) => (input.checked ? [place] : []));
      inputs.forEach((input, place) => input.addEventListener("change", () => {
        if (!input.checked) return;
        // "None of these" and the others drive each other out.
        inputs.forEach((other, index) => {
          if (index !== place && (item.options[place].isAlone || item.options[index].isAlone)) other.checked = false;
        });
        if (marked().length <= item.atMost) return;
        input.checked = false;
        notify(say(words.tooMany, item.atMost));
      }));
      const labels = item.options.map((option, place) => optionLabel(inputs[place], place, option.text));
      const read = () => {
        const value = marked(), problem = problemWith(item, value);
        if (value.length === 0 && item.atLeast > 0) return null;
        return problem ? { problem } : { value };
      };
      const choose = (place) => {
        if (inputs[place]) inputs[place].click();
        return false;
      };
      return {
        nodes: [paragraph(severalHint(item), "hint"), element("div", { class: "options" }, ...labels)],
        inputs, read, choose, isFull: () => false,
      };
    }

    function severalHint(item) {
      const { atLeast, atMost } = item, count = item.options.length;
      if (atLeast === atMost) return say(words.markExactly, atMost);
      if (atLeast === 1 && atMost >= count) return words.markSome;
      if (atLeast > 0 && atMost >= count) return say(words.markAtLeast, atLeast);
      if (atLeast > 0) return say(words.markBetween, atLeast, atMost);
      return atMost >= count ? words.markAny : say(words.markAtMost, atMost);
    }

    function typedNumber(item, value) {
      const present = value === null ? "" : numberText(item, value).replace(".", words.decimalMark);
      const mode = item.least < 0 ? "text" : item.decimals > 0 ? "decimal" : "numeric";
      const input = element("input", {
        id: "typed", type: "text", inputmode: mode, autocomplete: "off", value: present, maxlength: "16",
        "aria-describedby": "hint",
      });
      const hint = say(item.unit ? words.numberHintUnit : words.numberHint, item.from, item.to, item.unit);
      const read = () => {
        if (input.value.trim() === "") return null;
        const typed = readNumber(item, input.value);
        if (typed.problem) return typed;
        const problem = problemWith(item, typed.value);
        return problem ? { problem } : typed;
      };
      const label = element("label", { for: "typed", class: "typed" }, words.numberLabel, item.unit ? ", " + item.unit : "");
      return {
        nodes: [element("p", { id: "hint", class: "hint" }, hint), label, input],
        inputs: [input], read, choose: null, isFull: () => false,
      };
    }

    function typedText(item, value) {
      const input = element("textarea", { id: "typed", rows: String(item.lines + 1), maxlength: "2000" });
      input.value = value;
      const read = () => {
        // Half a character can come from a broken keyboard app; it could not be stored.
        const text = input.value.replace(/\p{Cs}/gu, "").replace(/\0/g, "").trim();
        return text === "" ? null : { value: text };
      };
      const label = element("label", { for: "typed", class: "typed" }, words.textLabel);
      return { nodes: [label, input], inputs: [input], read, choose: null, isFull: () => false };
    }

    """#
}
