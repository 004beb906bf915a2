import { word } from '../../../output/escape.ts';
import { type Bilingual, UsageError } from '../../../util/usage-error.ts';

/** As the library tells of what is wrong with a template. */
interface Broken {
  readonly id?: string;
  readonly xtag?: string;
  readonly file?: string;
  readonly openingtag?: string;
  readonly closingtag?: string;
  readonly errors?: readonly { readonly properties?: Broken }[];
}

const LONGEST_TAG = 60;
const MOST_TOLD = 10;

/** A template that cannot be filled as it is, in one message that names the tags at fault. */
export function brokenTemplate(error: unknown): UsageError {
  const { properties } = error as { readonly properties?: Broken };
  if (properties === undefined) throw error;
  const all = properties.errors?.map((each) => each.properties ?? {}) ?? [properties];
  const told = all.slice(0, MOST_TOLD).map(sentence);
  const once = (language: keyof Bilingual) => [
    ...new Set(told.map((each) => each[language])),
    ...(all.length > MOST_TOLD ? ['…'] : []),
  ];
  return new UsageError(
    {
      id: `Templat tidak dapat diisi: ${once('id').join('; ')}.`,
      en: `The template cannot be filled: ${once('en').join('; ')}.`,
    },
    {
      id: 'Setiap {#nama} ditutup dengan {/nama}, dan setiap { dengan }.',
      en: 'Every {#name} is closed by {/name}, and every { by }.',
    },
  );
}

function sentence({ id = '', xtag = '', file, openingtag, closingtag }: Broken): Bilingual {
  const tag = shown(xtag);
  const place = placeOf(file);
  const at = { id: `di ${place.id}`, en: `in ${place.en}` };
  switch (id) {
    case 'unclosed_tag':
      return { id: `{${tag} belum ditutup dengan } ${at.id}`, en: `{${tag} lacks its } ${at.en}` };
    case 'unopened_tag':
      return { id: `${tag}} tidak dibuka dengan { ${at.id}`, en: `${tag}} lacks its { ${at.en}` };
    case 'duplicate_open_tag':
      return { id: `{{ di depan ${tag} ${at.id}`, en: `{{ before ${tag} ${at.en}` };
    case 'duplicate_close_tag':
      return { id: `}} di belakang ${tag} ${at.id}`, en: `}} after ${tag} ${at.en}` };
    case 'unclosed_loop':
      return {
        id: `{#${tag}} belum ditutup dengan {/${tag}} ${at.id}`,
        en: `{#${tag}} is not closed by {/${tag}} ${at.en}`,
      };
    case 'unopened_loop':
      return {
        id: `{/${tag}} tidak dibuka dengan {#${tag}} ${at.id}`,
        en: `{/${tag}} is not opened by {#${tag}} ${at.en}`,
      };
    case 'closing_tag_does_not_match_opening_tag':
      return {
        id: `{#${shown(openingtag ?? '')}} ditutup dengan {/${shown(closingtag ?? '')}} ${at.id}`,
        en: `{#${shown(openingtag ?? '')}} is closed by {/${shown(closingtag ?? '')}} ${at.en}`,
      };
    default:
      return {
        id: `{${tag}} tidak dapat dibaca ${at.id} (${id})`,
        en: `{${tag}} cannot be read ${at.en} (${id})`,
      };
  }
}

/** A template may put what is inserted into the file as it is. That is refused: text stays text. */
export function rawTag(tag: string, file: string): UsageError {
  const place = placeOf(file);
  return new UsageError(
    {
      id: `Templat memuat {@${shown(tag)}} di ${place.id}; bentuk {@…} tidak dipakai.`,
      en: `The template holds {@${shown(tag)}} in ${place.en}; {@…} is not used.`,
    },
    { id: `Tulis {${shown(tag)}}.`, en: `Write {${shown(tag)}}.` },
  );
}

export function shown(tag: string): string {
  const text = word(tag);
  return text.length > LONGEST_TAG ? `${text.slice(0, LONGEST_TAG)}…` : text;
}

/** A part of a Word file, as people know it. */
export function placeOf(file = ''): Bilingual {
  if (/header\d*\.xml$/u.test(file)) return { id: 'kepala halaman', en: 'the page header' };
  if (/footer\d*\.xml$/u.test(file)) return { id: 'kaki halaman', en: 'the page footer' };
  if (/(foot|end)notes\.xml$/u.test(file)) return { id: 'catatan kaki', en: 'the notes' };
  if (file.startsWith('docProps/')) return { id: 'properti dokumen', en: 'the properties' };
  return { id: 'isi dokumen', en: 'the text' };
}
