extension FormScript {
  /// The envelope: HPKE in base mode over WebCrypto, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180).
  static let sealing = #"""
    const encoder = new TextEncoder();

    function joined(...parts) {
      const bytes = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : Uint8Array.from(part)));
      const all = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
      let place = 0;
      for (const part of bytes) {
        all.set(part, place);
        place += part.length;
      }
      return all;
    }

    function hexBytes(digits) {
      return Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
    }

    function base64URL(bytes) {
      let text = "";
      for (let place = 0; place < bytes.length; place += 3000) {
        text += btoa(String.fromCharCode(...bytes.subarray(place, place + 3000)));
      }
      return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    }

    function fromBase64URL(text) {
      return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
    }

    function checkSum(bytes) {
      let sum = 0xFFFFFFFF;
      for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xEDB88320 : sum >>> 1;
      }
      sum = ~sum;
      return [sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255];
    }

    async function hmac(key, content) {
      const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return new Uint8Array(await crypto.subtle.sign("HMAC", imported, content));
    }

    // An absent salt is as many zeros as the hash is long.
    const noSalt = new Uint8Array(32);
    function labeledExtract(suite, salt, label, content) {
      return hmac(salt, joined("HPKE-v1", suite, label, content));
    }
    async function labeledExpand(suite, secret, label, context, length) {
      const block = await hmac(secret, joined([0, length], "HPKE-v1", suite, label, context, [1]));
      return block.subarray(0, length);
    }

    // The encapsulated key and the ciphertext with its tag, one behind the other.
    async function sealed(publicKey, info, authenticated, content) {
      const curve = { name: "ECDH", namedCurve: "P-256" };
      const recipient = await crypto.subtle.importKey("raw", publicKey, curve, false, []);
      const pair = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
      const encapsulated = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
      const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: recipient }, pair.privateKey, 256);
      const kem = joined("KEM", [0, 0x10]);
      const extracted = await labeledExtract(kem, noSalt, "eae_prk", new Uint8Array(bits));
      const shared = await labeledExpand(kem, extracted, "shared_secret", joined(encapsulated, publicKey), 32);
      const suite = joined("HPKE", [0, 0x10, 0, 1, 0, 2]);
      const context = joined(
        [0], await labeledExtract(suite, noSalt, "psk_id_hash", []), await labeledExtract(suite, noSalt, "info_hash", info));
      const secret = await labeledExtract(suite, shared, "secret", []);
      const key = await crypto.subtle.importKey(
        "raw", await labeledExpand(suite, secret, "key", context, 32), "AES-GCM", false, ["encrypt"]);
      const nonce = await labeledExpand(suite, secret, "base_nonce", context, 12);
      const box = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: authenticated }, key, content);
      return joined(encapsulated, new Uint8Array(box));
    }

    // The sheet, how it was made, and blanks up to a length that most sheets of this form share.
    function paddedContent(form, sitting) {
      const note = JSON.stringify({ form: 1, language: form.language, seed: sitting.seed, codeDrawn: sitting.isDrawn });
      const content = encoder.encode(sheetLine(form, sitting) + "\n" + note + "\n");
      const length = Math.max(form.padding, Math.ceil(content.length / 1024) * 1024);
      return joined(content, new Uint8Array(length - content.length).fill(32));
    }

    async function answerLine(form, sitting) {
      const members = [["questionnaire", form.id], ["version", form.version], ["digest", form.digest]];
      if (form.key) members.push(["key", form.key.fingerprint]);
      const header = encoder.encode(writtenObject(members.map(([name, text]) => [name, JSON.stringify(text)])));
      const content = paddedContent(form, sitting);
      const length = 6 + header.length + content.length + (form.key ? 65 + 16 : 0) + 4;
      const head = joined(
        [form.key ? 1 : 0, length >> 16, (length >> 8) & 255, length & 255, header.length >> 8, header.length & 255], header);
      let body = content;
      if (form.key) {
        const publicKey = fromBase64URL(form.key.bytes);
        const info = joined("orientir form 1", [0], hexBytes(form.digest), publicKey);
        body = await sealed(publicKey, info, joined("orientir1:", head), content);
      }
      const envelope = joined(head, body);
      return "orientir1:" + base64URL(joined(envelope, checkSum(envelope)));
    }

    """#
}
