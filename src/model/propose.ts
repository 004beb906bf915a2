import { governmentCode, regionName } from '../regions/regions.ts';

const MONTHS = [
  'jan',
  'feb|peb',
  'mar',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'ag|aug',
  'sep',
  'okt|oct',
  'nov|nop',
  'des|dec',
];

/**
 * What a text of the wrong shape most likely meant, where there is one reading only; else nothing.
 * Shapes are the `x-shape` of the schemas.
 */
export function propose(shape: string | undefined, text: string): string[] {
  if (shape === 'date') return date(text.trim());
  if (shape === 'region') return region(text.trim());
  if (shape === 'url') return url(text.trim());
  if (shape === 'id') return id(text);
  if (shape === 'nip') return nip(text);
  if (shape === 'sha256') return /^[0-9A-Fa-f]{64}$/.test(text) ? [text.toLowerCase()] : [];
  return [];
}

/** `14/12/2020`, `14-12-2020`, `14 Desember 2020`, `Nopember 2020`, `2020/12/14`; day before month, as in Indonesia. */
function date(text: string): string[] {
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (numeric) return valid(numeric[3], numeric[2], numeric[1]);
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text);
  if (yearFirst) return valid(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named = /^(?:\p{L}+,\s*)?(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u.exec(text);
  if (named) {
    const month = MONTHS.findIndex((stem) =>
      new RegExp(`^(${stem})`).test((named[2] ?? '').toLowerCase()),
    );
    return month < 0 ? [] : valid(named[3], String(month + 1), named[1]);
  }
  return [];
}

function valid(year = '', month = '', day?: string): string[] {
  if (Number(month) < 1 || Number(month) > 12) return [];
  const parts = [year, month.padStart(2, '0')];
  if (day !== undefined) {
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (Number(day) < 1 || Number(day) > days) return [];
    parts.push(day.padStart(2, '0'));
  }
  return [parts.join('-')];
}

/** `3503`, `35-03`, `35.3` → `35.03` where that region exists. */
function region(text: string): string[] {
  const digits = text.replace(/\D/g, '');
  const split = /^(\d{2})\D(\d)$/.exec(text);
  const code = split
    ? `${split[1]}.0${split[2]}`
    : [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6, 10)]
        .filter(Boolean)
        .join('.');
  return /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code) && regionName(governmentCode(code))
    ? [code]
    : [];
}

function url(text: string): string[] {
  const bare = text.replace(/^https?:?\/*/i, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(bare) ? [`https://${bare}`] : [];
}

/** `19700101 199503 1 001`: as it is printed on letters. */
function nip(text: string): string[] {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{18}$/.test(digits) ? [digits] : [];
}

function id(text: string): string[] {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return slug === '' ? [] : [slug];
}
