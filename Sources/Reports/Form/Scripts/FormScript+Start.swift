extension FormScript {
  /// The first page: what is missing in this browser, the code, and whether to go on with what was begun.
  static let start = #"""
    function showStart(notice) {
      if (form.key && !(window.isSecureContext && crypto.subtle)) {
        return show([heading(words.noSealingTitle), paragraph(words.noSealing)]);
      }
      const content = [heading(form.title), paragraph(form.asksCode ? words.codeAbout : words.noCodeAbout)];
      const input = form.asksCode ? element("input", {
        id: "code", type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false",
        maxlength: "40", "aria-describedby": "code-hint notice",
      }) : null;
      if (input) {
        content.push(
          element("label", { for: "code", class: "typed" }, words.codeLabel), input,
          element("p", { id: "code-hint", class: "hint" }, words.codeHint));
      }
      const begin = () => (input ? takeCode(input.value) : beginWithoutCode());
      const buttons = element("div", { class: "buttons" }, button(words.begin, "primary", begin));
      const finished = input ? null : keptCodes().find((code) => kept(code).line);
      if (finished) buttons.append(button(words.earlierAnswers, "plain", () => showEnding(kept(finished).line, finished, true)));
      content.push(
        noticeLine(notice), buttons,
        paragraph(words.offline, "hint"),
        paragraph(form.key ? say(words.sealedPromise, form.key.name) : words.openPromise, "hint"),
        storage ? null : paragraph(words.noStorage, "limit"));
      show(content, "", input && matchMedia("(pointer: fine)").matches ? input : null);
      actions = { confirm: begin };
    }

    function takeCode(typed) {
      const codes = readCodes(typed);
      if (codes.length === 0) return notify(words.codeInvalid);
      if (codes.length === 1) return enter(codes[0], false);
      show([
        heading(words.codeAmbiguous),
        element("div", { class: "buttons column" },
          ...codes.map((code) => button(code, "plain code", () => enter(code, false))),
          button(words.codeOther, "plain", () => showStart())),
      ]);
    }

    function beginWithoutCode() {
      const begun = keptCodes().find((code) => kept(code).sitting);
      enter(begun || drawnCode(), true);
    }

    // Goes on with what is kept for a code, or begins.
    function enter(code, isDrawn) {
      const before = kept(code);
      if (before && before.line) return showEnding(before.line, code, isDrawn);
      if (before && before.sitting.answers.some((answer) => answer !== null)) return askToResume(before.sitting);
      begin(newSitting(code, isDrawn));
    }

    function begin(begun) {
      sitting = begun;
      returnsToReview = false;
      closeLate(sitting, Date.now());
      const isShown = route(sitting).some((step) => sameStep(step, sitting.step));
      move(isShown ? sitting.step : firstOpenStep(sitting));
    }

    function askToResume(before) {
      sitting = before;
      const all = questions(sitting), settled = all.filter((item) => !isOpen(sitting, item)).length;
      sitting = null;
      show([
        heading(words.resumeTitle), paragraph(say(words.settled, settled, all.length)),
        element("div", { class: "buttons column" },
          button(words.resumeGoOn, "primary", () => begin(before)),
          button(words.resumeStartAgain, "plain", () => askToStartAgain(before))),
      ]);
    }

    function askToStartAgain(before) {
      show([
        heading(words.startAgainQuestion), paragraph(words.startAgainAbout),
        element("div", { class: "buttons column" },
          button(words.startAgainNo, "primary", () => begin(before)),
          button(words.startAgainYes, "plain", () => {
            erase(before.code);
            begin(newSitting(before.isDrawn ? drawnCode() : before.code, before.isDrawn));
          })),
      ]);
    }

    """#
}
