extension FormScript {
  /// Building the page: elements with texts, one screen at a time, with the focus and the voice of a screen reader in mind.
  static let page = #"""
    const main = document.getElementById("page");
    const header = document.getElementById("header");
    const status = document.getElementById("status");

    // When the screen came up: what is pressed in the first moment was meant for the screen before.
    let shownAt = 0;
    const firstMoment = 250;
    const isFresh = () => performance.now() - shownAt < firstMoment;

    // What the keys act on: {confirm, back, skip, choose}; an absent one does nothing.
    let actions = {};

    function element(name, attributes, ...content) {
      const made = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes || {})) {
        if (value === true) made.setAttribute(attribute, "");
        else if (value !== false && value !== null) made.setAttribute(attribute, value);
      }
      made.append(...content.filter((part) => part !== null && part !== ""));
      return made;
    }

    // A text of several lines may be a drawing: its lines stay, in letters of one width.
    const drawn = (text) => (text && text.includes("\n") ? element("span", { class: "drawing" }, text) : text);

    const paragraph = (text, kind) => (text ? element("p", kind ? { class: kind } : {}, text) : null);

    function button(text, kind, pressed) {
      const made = element("button", { type: "button", class: kind }, text);
      made.addEventListener("click", () => { if (!isFresh()) pressed(); });
      return made;
    }

    function heading(text) {
      return element("h1", { tabindex: "-1" }, text);
    }

    // Brings a screen up: `about` is said by a screen reader, the heading gets the focus.
    function show(content, about, focus) {
      actions = {};
      header.replaceChildren();
      main.replaceChildren(...content.filter((part) => part !== null));
      document.title = (about ? about + " – " : "") + form.title;
      scrollTo(0, 0);
      shownAt = performance.now();
      status.textContent = about || "";
      const target = focus || main.querySelector("h1");
      if (target) target.focus({ preventScroll: true });
    }

    // Something that the person must notice, beside the buttons.
    function notify(text) {
      const notice = document.getElementById("notice");
      if (!notice) return;
      notice.textContent = "";
      // A text that stays the same would not be said again.
      setTimeout(() => { notice.textContent = text; }, 20);
    }

    const noticeLine = (text) => element("p", { id: "notice", class: "notice", role: "alert" }, text || "");

    // A press in the first moment does nothing, wherever it lands.
    main.addEventListener("click", (event) => {
      if (!isFresh()) return;
      event.preventDefault();
      event.stopPropagation();
    }, true);

    """#
}
