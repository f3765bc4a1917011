/// The script of the browser form: our own, in pieces by subject, joined into one.
///
/// The page's policy names the script by its digest, so that nothing else can run there. Every text reaches the page as a
/// text node, never as markup. Written for browsers of 2020 and later.
enum FormScript {
  /// What can be tried without a page: no piece of it touches the document, `form` or the storage before it is called.
  static let core = words + codes + order + routing + answers + sealing

  /// The whole script.
  static let text = """
    "use strict";
    const form = JSON.parse(document.getElementById("form").textContent);
    const words = form.words;

    """ + core + sitting + saving + page + questions + steps + review + start + ending + keys

  /// Words with numbers in them.
  private static let words = #"""
    // `{1}` stands for the first value, `{1:one|few|many}` for the first value with its noun.
    function say(template, ...values) {
      return template.replace(/\{(\d)(?::([^}]*))?\}/g, (_, place, nouns) => {
        const value = values[place - 1];
        return nouns ? value + "\u00a0" + nounFor(value, nouns.split("|")) : String(value);
      });
    }

    function nounFor(number, nouns) {
      if (nouns.length === 2) return nouns[number === 1 ? 0 : 1];
      const units = number % 10, tens = number % 100;
      if (units === 1 && tens !== 11) return nouns[0];
      return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? nouns[1] : nouns[2];
    }

    """#
}
