extension FormScript {
  /// The list of all questions reached, from which the answers are handed in; it names questions, never answers.
  static let review = #"""
    function renderReview(notice) {
      const all = questions(sitting);
      const settled = all.filter((item) => !isOpen(sitting, item)).length;
      const leftOut = all.filter((item) => standing(sitting, item) === "leftOut").length;
      const firstOpen = all.find((item) => isOpen(sitting, item));
      const reached = all.filter((item) => !isOpen(sitting, item) || item === firstOpen);
      const list = element("ol", { class: "review" }, ...reached.map((item) => reviewRow(item, all.indexOf(item) + 1)));
      const summary = leftOut > 0 ? say(words.settledLeftOut, settled, all.length, leftOut) : say(words.settled, settled, all.length);
      show([
        heading(words.reviewTitle), paragraph(summary), paragraph(words.reviewAdvice, "hint"), list, paragraph(words.finishAbout),
        noticeLine(notice),
        element("div", { class: "buttons" },
          button(words.finish, "primary", handIn), button(words.back, "plain", goBack)),
      ]);
      actions = { back: goBack };
    }

    function reviewRow(item, number) {
      const { text, options } = form.items[item], stands = standing(sitting, item);
      const shown = text || options.map((option) => option.text).join(" / ");
      const mark = element("span", { class: "standing " + stands }, words.standings[stands]);
      if (sitting.closed[item]) return element("li", { value: String(number) }, element("span", { class: "row" }, shown, " ", mark));
      const jump = button("", "row", () => {
        returnsToReview = true;
        move({ kind: "item", item });
        returnsToReview = true;
      });
      jump.append(shown, " ", mark);
      return element("li", { value: String(number) }, jump);
    }

    async function handIn() {
      const missing = visibleItems(sitting).filter((item) => isAnswerable(item) && blocksFinishing(sitting, item));
      if (missing.length > 0) {
        const all = questions(sitting);
        const numbers = missing.slice(0, 8).map((item) => all.indexOf(item) + 1).join(", ");
        return notify(say(missing.length > 8 ? words.missingMany : words.missing, numbers));
      }
      const finished = sitting;
      sitting = null;
      show([heading(words.preparing)]);
      try {
        const line = await answerLine(form, finished);
        // What is readable goes out of the browser; what is sealed stays until it was handed over.
        if (form.key) keep(finished.code, { line });
        else erase(finished.code);
        showEnding(line, finished.code, finished.isDrawn);
      } catch {
        sitting = finished;
        render(words.sealingFailed);
      }
    }

    """#
}
