#!/usr/bin/env python3
"""Opens lines of answers from Orientir's browser form without Orientir.

    python3 Samples/open-form-line.py answers.txt [office.key]

Prints one JSON object a line: the header in clear, and the sheet. Asks for the key's passphrase where a line is sealed. Needs the package
`cryptography` (pip install cryptography). Documentation/BrowserForm.md describes the format; this file shows that nothing but that is needed.
"""

import base64
import getpass
import hashlib
import hmac
import json
import re
import sys
import unicodedata
import zlib

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def private_key(path, passphrase):
    """The P-256 key in a key file: scrypt, then ChaCha20-Poly1305 over the lines above the last."""
    with open(path, encoding="utf-8-sig") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    fields = dict(line.split(": ", 1) for line in lines)
    _, rounds, block, parallel = fields["kdf"].split()
    key = hashlib.scrypt(
        unicodedata.normalize("NFC", passphrase).encode(), salt=from_base64url(fields["salt"]), n=int(rounds),
        r=int(block), p=int(parallel), dklen=32, maxmem=1 << 29)
    head = "".join(line + "\n" for line in lines[:-1]).encode()
    scalar = ChaCha20Poly1305(key).decrypt(
        from_base64url(fields["nonce"]), from_base64url(fields["sealed"]), head)
    return ec.derive_private_key(int.from_bytes(scalar, "big"), ec.SECP256R1())


def extract(suite, salt, label, content):
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + content, "sha256")


def expand(suite, secret, label, context, length):
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context
    return hmac.digest(secret, labeled + b"\x01", "sha256")[:length]


def point(key):
    numbers = key.public_key().public_numbers()
    return b"\x04" + numbers.x.to_bytes(32, "big") + numbers.y.to_bytes(32, "big")


def opened(key, digest, head, body):
    """HPKE (RFC 9180), base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM."""
    own, encapsulated = point(key), body[:65]
    sender = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), encapsulated)
    kem, suite = b"KEM\x00\x10", b"HPKE\x00\x10\x00\x01\x00\x02"
    secret = extract(kem, b"", b"eae_prk", key.exchange(ec.ECDH(), sender))
    shared = expand(kem, secret, b"shared_secret", encapsulated + own, 32)
    info = b"orientir form 1\x00" + digest + own
    context = b"\x00" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    secret = extract(suite, shared, b"secret", b"")
    box = AESGCM(expand(suite, secret, b"key", context, 32))
    return box.decrypt(expand(suite, secret, b"base_nonce", context, 12), body[65:], b"orientir1:" + head)


def main():
    path, key_path = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    key = None
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    for digits in re.findall(r"orientir1:([A-Za-z0-9_-]{16,})", text):
        envelope = from_base64url(digits)
        content, check = envelope[:-4], envelope[-4:]
        if zlib.crc32(content).to_bytes(4, "big") != check:
            sys.exit("a line is damaged")
        end = 6 + int.from_bytes(content[4:6], "big")
        head, body = content[:end], content[end:]
        header = json.loads(head[6:])
        if content[0] == 1:
            if key is None:
                if key_path is None:
                    sys.exit("a line is sealed to the key " + header["key"])
                prompt = getpass.getpass if sys.stdin.isatty() else lambda _: sys.stdin.readline().rstrip("\n")
                key = private_key(key_path, prompt("Passphrase: "))
            body = opened(key, bytes.fromhex(header["digest"]), head, body)
        sheet, note = body.decode().split("\n")[:2]
        print(json.dumps({"header": header, "sheet": json.loads(sheet), "note": json.loads(note)}, ensure_ascii=False))


main()
