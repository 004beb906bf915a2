/** What a signature covers: it stands in the clear, since whoever checks it counts these very bytes. */
const COVERED = /\/ByteRange\s*\[\s*\d+(?:\s+\d+){3,}\s*\]/;
/** What a dictionary of a signature, or of a seal of time, says of itself; one of these it must. */
const SIGNATURE = /\/Type\s*\/(?:Sig|DocTimeStamp)\b|\/FT\s*\/Sig\b|\/SubFilter\s*\//;

/**
 * True for a PDF that somebody has signed or sealed, also where later changes are appended to it. A field
 * that waits for a signature is none yet.
 */
export function isSigned(bytes: Uint8Array): boolean {
  // One character a byte: content is compressed, and what is looked for is not.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return COVERED.test(text) && SIGNATURE.test(text);
}
