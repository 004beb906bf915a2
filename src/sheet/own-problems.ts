import type { Place, Problem } from './problem.ts';

/** The row of an item says nothing of where it belongs. */
export function badKey(at: Place): Problem {
  return {
    at,
    message: {
      id: 'Baris butir ini tidak menyebut rekamannya, atau nomornya bukan angka.',
      en: 'The row of this item does not name its record, or its number is none.',
    },
    propose: [],
    hint: {
      id: 'Isi pengenal rekaman; nomor butir baru boleh dikosongkan.',
      en: "Fill in the record's id; the number of a new item may stay empty.",
    },
  };
}

/** The id of the row is that of something else. */
export function otherKind(at: Place, id: string): Problem {
  return {
    at,
    message: {
      id: `"${id}" adalah rekaman jenis lain.`,
      en: `"${id}" is a record of another kind.`,
    },
    propose: [],
    hint: { id: 'Pakai pengenal lain.', en: 'Use another id.' },
  };
}

/** Two rows of one record. */
export function twice(at: Place, id: string, first: Place): Problem {
  return {
    at,
    message: {
      id: `"${id}" sudah ada di baris ${first.row}.`,
      en: `"${id}" stands in row ${first.row} already.`,
    },
    propose: [],
    hint: { id: 'Hapus salah satu barisnya.', en: 'Delete one of the rows.' },
  };
}

/** Two rows of one item of a record, told apart by a number or by a key. */
export function keyTwice(at: Place, key: string, isNumber: boolean, first: Place): Problem {
  const sheet = first.sheet === at.sheet ? '' : `"${first.sheet}", `;
  return {
    at,
    message: isNumber
      ? {
          id: `No. ${key} sudah ada di baris ${sheet}${first.row}; kosongkan untuk butir baru.`,
          en: `No. ${key} stands in row ${sheet}${first.row} already; leave it empty for a new item.`,
        }
      : {
          id: `Kunci "${key}" sudah ada di baris ${sheet}${first.row}; beri kunci lain untuk butir baru.`,
          en: `Key "${key}" stands in row ${sheet}${first.row} already; give a new item another key.`,
        },
    propose: [],
  };
}
