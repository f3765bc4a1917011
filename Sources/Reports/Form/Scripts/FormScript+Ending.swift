extension FormScript {
  /// The last page: the answers as a file and as a text to copy; nothing of what was answered is shown.
  static let ending = #"""
    let isHandedOver = true;

    addEventListener("beforeunload", (event) => {
      if (!isHandedOver) event.preventDefault();
    });

    function showEnding(line, code, isDrawn) {
      isHandedOver = false;
      const suffix = base64URL(crypto.getRandomValues(new Uint8Array(3))).replace(/[-_]/g, "x").toLowerCase();
      const name = words.fileName + "-" + form.id + "-" + suffix + ".txt";
      const text = element("textarea", { id: "line", class: "line", readonly: true, rows: "3", spellcheck: "false" });
      text.value = line;
      text.addEventListener("focus", () => text.select());
      show([
        heading(words.readyTitle), paragraph(words.readyAbout),
        isDrawn ? paragraph(say(words.yourCode, code), "code") : null,
        element("h2", {}, words.fileTitle),
        element("div", { class: "buttons" }, button(words.saveFile, "primary", () => saveFile(name, line))),
        paragraph(say(words.fileAbout, name), "hint"),
        element("h2", {}, words.textTitle),
        element("div", { class: "buttons" }, button(words.copy, "primary", () => copyText(text))),
        paragraph(words.textAbout, "hint"),
        line.length > 4000 ? paragraph(say(words.longText, line.length), "hint") : null,
        element("label", { for: "line", class: "typed" }, words.lineLabel), text,
        noticeLine(),
        paragraph(form.key ? say(words.sealedNote, form.key.name) : words.openNote, "hint"),
        form.key ? element("div", { class: "buttons" }, button(words.erase, "plain", () => askToErase(line, code, isDrawn))) : null,
      ], words.readyTitle);
    }

    function saveFile(name, line) {
      const address = URL.createObjectURL(new Blob([line + "\n"], { type: "text/plain" }));
      element("a", { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      isHandedOver = true;
      notify(words.saved);
    }

    async function copyText(text) {
      try {
        await navigator.clipboard.writeText(text.value);
      } catch {
        // Where there is no clipboard for scripts, the old way through a selection still works.
        text.focus();
        text.select();
        if (!document.execCommand("copy")) return notify(words.copyByHand);
      }
      isHandedOver = true;
      notify(words.copied);
    }

    function askToErase(line, code, isDrawn) {
      show([
        heading(words.eraseQuestion), paragraph(words.eraseAbout),
        element("div", { class: "buttons column" },
          button(words.eraseNo, "primary", () => showEnding(line, code, isDrawn)),
          button(words.eraseYes, "plain", () => {
            erase(code);
            isHandedOver = true;
            show([heading(words.erased), paragraph(words.erasedAbout)]);
          })),
      ]);
    }

    """#
}
