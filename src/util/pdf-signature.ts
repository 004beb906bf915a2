/** The dictionary of a signature, or of a seal of time. */
const DICTIONARY = /\/Type\s*\/(?:Sig|DocTimeStamp)(?![\w.#-])/;
/** What a signature covers; the dictionary may leave its type out, but neither this nor the signature. */
const COVERED = /\/ByteRange\s*\[\s*\d+(?:\s+\d+){3,}\s*\]/;
const CONTENTS = /\/Contents\s*<[\dA-Fa-f\s]/;

/**
 * True for a PDF that somebody has signed or sealed, also where later changes are appended to it. A field
 * that waits for a signature is none yet. Signatures stand in the clear whatever else is compressed, since
 * their offsets are counted in the file itself. Where a text of the document only looks like one, the
 * answer is true as well: a file kept in vain can be removed, a signed one cannot be made again.
 */
export function isSigned(bytes: Uint8Array): boolean {
  // One character a byte.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return DICTIONARY.test(text) || (COVERED.test(text) && CONTENTS.test(text));
}
