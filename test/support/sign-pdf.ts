import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** Hexadecimal figures kept free for the signature. */
const ROOM = 8192;

/**
 * The PDF with a signature appended, as signing programs append it: an update that holds the field, its
 * dictionary with what it covers, and a detached CMS signature by a key made for the purpose.
 */
export function signed(pdf: Uint8Array): Buffer {
  const prepared = withField(Buffer.from(pdf));
  const hole = prepared.indexOf(`<${'0'.repeat(ROOM)}>`);
  const end = hole + ROOM + 2;
  const range = `/ByteRange [0 ${hole} ${end} ${prepared.length - end}]`;
  const place = prepared.indexOf('/ByteRange [');
  prepared.write(range.padEnd(prepared.indexOf(']', place) + 1 - place), place, 'latin1');
  const covered = Buffer.concat([prepared.subarray(0, hole), prepared.subarray(end)]);
  prepared.write(signatureOf(covered).toString('hex'), hole + 1, 'latin1');
  return prepared;
}

/** The PDF with an update that names only its catalogue again, as later programs append theirs. */
export function updated(pdf: Uint8Array): Buffer {
  const { text, root, catalog } = partsOf(Buffer.from(pdf));
  return appended(text, [[root, catalog]]);
}

/** A field for a signature that nobody has signed yet. */
export function waiting(pdf: Uint8Array): Buffer {
  const { text, root, catalog, size } = partsOf(Buffer.from(pdf));
  const form = catalog.replace(/>>\s*$/, `/AcroForm << /Fields [${size} 0 R] >>\n>>`);
  return appended(text, [
    [root, form],
    [size, '<< /FT /Sig /T (Tanda tangan) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] >>'],
  ]);
}

function withField(pdf: Buffer): Buffer {
  const { text, root, catalog, size } = partsOf(pdf);
  const form = `/AcroForm << /Fields [${size} 0 R] /SigFlags 3 >>`;
  return appended(text, [
    [root, catalog.replace(/>>\s*$/, `${form}\n>>`)],
    [
      size,
      `<< /FT /Sig /T (Tanda tangan) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /V ${size + 1} 0 R >>`,
    ],
    [
      size + 1,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [${' '.repeat(60)}] /Contents <${'0'.repeat(ROOM)}> >>`,
    ],
  ]);
}

function partsOf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const number = (found: RegExpMatchArray | null | undefined) => Number(found?.[1]);
  const root = number([...text.matchAll(/\/Root (\d+) 0 R/g)].at(-1));
  const size = number([...text.matchAll(/\/Size (\d+)/g)].at(-1));
  const start = text.lastIndexOf(`\n${root} 0 obj`);
  const catalog = text.slice(text.indexOf('<<', start), text.indexOf('endobj', start)).trim();
  return { text, root, size, catalog };
}

/** An update with these objects, and where they begin. */
function appended(text: string, objects: readonly (readonly [number, string])[]): Buffer {
  let all = text;
  const entries: string[] = [];
  for (const [number, body] of objects) {
    entries.push(`${number} 1\n${String(all.length).padStart(10, '0')} 00000 n \n`);
    all += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const before = [...text.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  const { root, size } = partsOf(Buffer.from(text, 'latin1'));
  const last = Math.max(size - 1, ...objects.map(([number]) => number));
  all += `xref\n${entries.join('')}trailer\n<< /Size ${last + 1} /Root ${root} 0 R /Prev ${before} >>\nstartxref\n${all.length}\n%%EOF\n`;
  return Buffer.from(all, 'latin1');
}

function signatureOf(covered: Buffer): Buffer {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  const run = (args: string, files: readonly string[]) =>
    execFileSync('openssl', [...args.split(' '), ...files], { stdio: 'ignore' });
  writeFileSync(path('data'), covered);
  run('req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Uji -keyout', [
    path('key.pem'),
    '-out',
    path('cert.pem'),
  ]);
  run('cms -sign -binary -md sha256 -outform DER -in', [
    path('data'),
    '-signer',
    path('cert.pem'),
    '-inkey',
    path('key.pem'),
    '-out',
    path('signature'),
  ]);
  return readFileSync(path('signature'));
}
