import type { Words } from '../model/fields.ts';

/** Why a file cannot be read as sheets, and what to do about it. */
export interface Refusal {
  readonly refused: Words;
  readonly hint: Words;
}

/**
 * Ends the reading of a hostile or damaged file from deep within the stream of its parts. It never
 * leaves `readSheets`, which gives it back as a value.
 */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refused: Words, hint: Words) {
    super(refused.en);
    this.refusal = { refused, hint };
  }
}

const SAVE_AGAIN: Words = {
  id: 'Buka berkas di aplikasi lembar sebar, lalu simpan kembali sebagai .xlsx.',
  en: 'Open the file in a spreadsheet program and save it again as .xlsx.',
};

/** A file whose parts contradict each other or cannot be read. */
export function damaged(what: Words): Refused {
  return new Refused(
    { id: `Berkas rusak: ${what.id}.`, en: `The file is damaged: ${what.en}.` },
    SAVE_AGAIN,
  );
}

/** A file, or a part of one, beyond what is read. */
export function tooLarge(what: Words, hint?: Words): Refused {
  return new Refused(
    { id: `Berkas terlalu besar: ${what.id}.`, en: `The file is too large: ${what.en}.` },
    hint ?? {
      id: 'Simpan hanya lembar yang diperlukan dalam berkas tersendiri.',
      en: 'Save only the sheets that are needed in a file of their own.',
    },
  );
}

/** A file that says one thing of itself and is another: made to harm, not to be read. */
export function hostile(what: Words): Refused {
  return new Refused(
    {
      id: `Berkas ditolak demi keamanan: ${what.id}.`,
      en: `The file is refused for safety: ${what.en}.`,
    },
    SAVE_AGAIN,
  );
}
