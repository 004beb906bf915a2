import { strFromU8, unzipSync } from 'fflate';
import { UsageError } from '../../../util/usage-error.ts';
import type { Parts } from '../docx/package.ts';

/** What a Word file may be unpacked: ten times what the largest template may weigh. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** The parts of a Word file, where it is one and is not made to fill the memory. */
export function opened(bytes: Uint8Array): Parts {
  const parts = unpacked(bytes);
  const types = parts['[Content_Types].xml'];
  if (types === undefined || parts['word/document.xml'] === undefined) throw noWordFile();
  if (/macroEnabled|vbaProject/u.test(strFromU8(types)))
    throw new UsageError(
      {
        id: 'Templat memuat makro, jadi tidak dipakai.',
        en: 'The template holds macros and is not used.',
      },
      { id: 'Simpan sebagai Dokumen Word (.docx).', en: 'Save it as a Word document (.docx).' },
    );
  for (const [name, content] of Object.entries(parts))
    if (/\.(xml|rels)$/iu.test(name) && /<!DOCTYPE/iu.test(strFromU8(content))) throw noWordFile();
  return parts;
}

function unpacked(bytes: Uint8Array): Parts {
  let size = 0;
  let count = 0;
  const measure = ({ originalSize }: { readonly originalSize: number }) => {
    size += originalSize;
    count += 1;
    return false;
  };
  try {
    // The sizes alone first; what is unpacked is held to them.
    unzipSync(bytes, { filter: measure });
    if (size <= LARGEST_UNPACKED && count <= MOST_PARTS) return unzipSync(bytes);
  } catch {
    throw noWordFile();
  }
  throw new UsageError(
    {
      id: `Templat terlalu besar setelah dibuka: ${Math.ceil(size / (1024 * 1024))} MB dalam ${count} bagian.`,
      en: `The template is too large once unpacked: ${Math.ceil(size / (1024 * 1024))} MB in ${count} parts.`,
    },
    {
      id: `Paling besar ${LARGEST_UNPACKED / (1024 * 1024)} MB dan ${MOST_PARTS} bagian; kecilkan gambarnya.`,
      en: `At most ${LARGEST_UNPACKED / (1024 * 1024)} MB and ${MOST_PARTS} parts; make its pictures smaller.`,
    },
  );
}

function noWordFile(): UsageError {
  return new UsageError(
    {
      id: 'Berkas pada --template bukan dokumen Word (.docx).',
      en: 'The file of --template is no Word document (.docx).',
    },
    {
      id: 'Buka di Word, lalu simpan sebagai Dokumen Word (.docx).',
      en: 'Open it in Word and save it as a Word document (.docx).',
    },
  );
}
