import { defineRule, likely } from '../check/rule.ts';
import { KEYS, type TextPlan } from '../model/plan.gen.ts';
import type { Document } from '../model/record.ts';
import { textsOf } from '../model/texts.ts';
import { nearest } from '../util/nearest.ts';
import { splitPointer } from '../util/pointer.ts';

const at = 'innovations/lion.yaml';

export default defineRule({
  id: 'source/missing',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Setiap rekaman menyebut sumbernya di `sources`, dan kunci sumber yang dipakai di dalam rekaman terdaftar di sana.',
      en: 'Every record names its sources in `sources`, and each source key used within the record is listed there.',
    },
    why: {
      id: 'Fakta tanpa sumber tidak dapat diperiksa ulang oleh orang lain, sehingga tidak layak masuk laporan.',
      en: 'Nobody can check a fact without a source, so it has no place in a report.',
    },
    fix: {
      id: 'Tambahkan sumbernya di `sources` dengan kunci, judul, dan alamatnya, atau perbaiki kunci yang salah tulis.',
      en: 'Add the source to `sources` with a key, title and address, or correct a mistyped key.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Kunci yang dikutip diganti dengan satu-satunya yang mirip.',
      en: 'A cited key becomes the only one like it.',
    },
  },
  messages: {
    none: {
      id: '{key} belum diisi: sebutkan sedikitnya satu sumber',
      en: '{key} is missing: name at least one source',
    },
    'unknown-key': {
      id: 'Kunci sumber `{name}` tidak terdaftar di `sources` rekaman ini',
      en: 'Source key `{name}` is not listed in `sources` of this record',
    },
    'unknown-field': {
      id: '{here} berisi `{name}`, yang bukan kunci isian rekaman ini; tulis kuncinya, misalnya `name`',
      en: '{here} holds `{name}`, which is no field of this record; write its key, such as `name`',
    },
  },
  examples: {
    good: [
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\npartners: [{name: fishOn, sources: [radar-lion]}]\nsources: {radar-lion: {title: Lelang ikan Prigi, for: [name, partners]}}\n',
        },
      },
    ],
    bad: [
      {
        files: { [at]: 'name: Lion\nowners: [dinas-perikanan]\n' },
        expect: [[at, 'none', 'name']],
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\npartners: [{name: fishOn, sources: [radar-loin]}]\nsources: {radar-lion: {title: Lelang ikan Prigi}}\n',
        },
        expect: [[at, 'unknown-key', 'radar-loin']],
        fixed: {
          unsafe: {
            [at]: 'name: Lion\nowners: [dinas-perikanan]\npartners: [{name: fishOn, sources: [radar-lion]}]\nsources: {radar-lion: {title: Lelang ikan Prigi}}\n',
          },
        },
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\nsources: {radar-lion: {title: Lelang ikan Prigi, for: [pemilik]}}\n',
        },
        expect: [[at, 'unknown-field', 'pemilik']],
      },
    ],
  },
  check(document, { report }) {
    const keys = sourceKeys(document);
    const cited = (field: TextPlan) =>
      cites(field) || (field.path[0] === 'sources' && field.path[2] === 'for');
    for (const [pointer, name, field] of textsOf(document, cited)) {
      const known = cites(field) ? keys : (KEYS[document.kind] ?? []);
      if (known === undefined || known.includes(name)) continue;
      const messageId = cites(field) ? 'unknown-key' : 'unknown-field';
      const suggest = nearest(name, known);
      const fix = likely(pointer, suggest);
      report({ document, pointer, messageId, args: { name }, suggest, fix });
    }
  },
});

/** `/sources/*` itself is a source and no text; deeper down it is a key that is cited. */
function cites({ path }: TextPlan): boolean {
  return path.at(-1) === '*' && path.at(-2) === 'sources';
}

/** Keys of the record's sources, those among them that the schema refuses; none where nobody knows. */
function sourceKeys(document: Document): string[] | undefined {
  if (document.flaws.includes('/sources')) return undefined;
  const refused = document.flaws
    .map((flaw) => splitPointer(flaw))
    .filter(([head]) => head === 'sources');
  const listed = 'sources' in document.value ? Object.keys(document.value.sources ?? {}) : [];
  return [...listed, ...refused.map(([, key]) => key ?? '')];
}
