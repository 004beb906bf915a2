import { defineRule, isKind } from '../check/rule.ts';
import { isDay, parseDate, weekday } from '../util/dates.ts';
import type { TextPlan } from '../model/plan.gen.ts';
import { textsOf } from '../model/texts.ts';
import type { Document } from '../model/record.ts';
import type { Disputes } from '../model/types.gen.ts';
import { propose } from '../model/propose.ts';

const DAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
const NAMES = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const WRITTEN =
  /\b(minggu|ahad|senin|selasa|rabu|kamis|jum['’]?at|sabtu)\b,?\s*\(?\s*(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{1,2}\s+\p{L}+\s+\d{4})/giu;

export default defineRule({
  id: 'date/weekday',
  severity: 'warning',
  scope: 'record',
  docs: {
    what: {
      id: 'Nama hari yang disebut sumber harus cocok dengan tanggalnya.',
      en: 'A weekday that a source prints must fit its date.',
    },
    why: {
      id: 'Hari dan tanggal yang tidak cocok berarti salah satunya keliru, jadi tanggal itu belum dapat dipegang.',
      en: 'A weekday that does not fit means that one of the two is wrong, so the date cannot be relied on.',
    },
    fix: {
      id: 'Cari sumber lain; bila tidak ada, catat kedua bacaan sebagai sengketa (`disputes`).',
      en: 'Find another source; without one, record both readings as a dispute (`disputes`).',
    },
  },
  messages: {
    field: {
      id: '{here}: {date} jatuh pada hari {actual}, bukan {printed}',
      en: '{here}: {date} is a {actual}, not a {printed}',
    },
    text: {
      id: '{here} menyebut {printed} untuk {date}, padahal hari {actual}',
      en: '{here} says {printed} for {date}, which is a {actual}',
    },
  },
  examples: {
    good: [
      {
        files: {
          'activities/tif-2020.yaml':
            'name: TIF 2020\nkind: festival\nstart: 2020-12-14\nweekday: senin\nnotes: Dibuka Senin (14/12/2020).\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'activities/tif-2022.yaml':
            'name: TIF 2022\nkind: festival\nstart: 2022-11-30\nweekday: selasa\nsources: {berita: {title: Berita}}\ndisputes:\n  - {field: start, values: [{value: 2022-11-29}, {value: 2022-11-30}], status: terbuka}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'activities/tif-2022.yaml':
            'name: TIF 2022\nkind: festival\nstart: 2022-11-30\nweekday: selasa\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['activities/tif-2022.yaml', 'field', 'selasa']],
      },
      {
        files: {
          'activities/tif-2022.yaml':
            'name: TIF 2022\nkind: festival\nnotes: Dibuka Selasa (30/11/2022).\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['activities/tif-2022.yaml', 'text', 'Dibuka Selasa (30/11/2022).']],
      },
    ],
  },
  check(document, { report }) {
    // A dispute that did not fit may be the very one that weighs the day.
    if (document.flaws.some((flaw) => flaw.startsWith('/disputes'))) return;
    if (
      isKind(document, 'activity') &&
      document.value.weekday !== undefined &&
      document.value.start !== undefined
    ) {
      const start = parseDate(document.value.start);
      const printed = DAYS.indexOf(document.value.weekday);
      const disputed = document.value.disputes?.some(
        (dispute) =>
          dispute.field === 'start' &&
          dispute.values.some((each) => fits(String(each.value), printed)),
      );
      if (start && isDay(start) && weekday(start.lo) !== printed && !disputed) {
        report({
          messageId: 'field',
          document,
          pointer: '/weekday',
          args: {
            date: { date: start.lo },
            actual: NAMES[weekday(start.lo)] ?? '',
            printed: NAMES[printed] ?? '',
          },
        });
      }
    }
    // A dispute quotes what is wrong on purpose.
    const told = ({ prose, path }: TextPlan) => prose === true && path[0] !== 'disputes';
    for (const [pointer, text] of textsOf(document, told)) {
      for (const [, name = '', written = ''] of text.matchAll(WRITTEN)) {
        const [date] = propose('date', written);
        const printed = DAYS.indexOf(
          name.toLowerCase().replace(/['’]/, '').replace('ahad', 'minggu'),
        );
        const day = date === undefined ? undefined : parseDate(date);
        if (day && isDay(day) && weekday(day.lo) !== printed && !isDisputed(document, day.lo))
          report({
            messageId: 'text',
            document,
            pointer,
            args: {
              date: { date: day.lo },
              actual: NAMES[weekday(day.lo)] ?? '',
              printed: NAMES[printed] ?? '',
            },
          });
      }
    }
  },
});

/** An open dispute that weighs this very day has told it already. */
function isDisputed(document: Document, day: string): boolean {
  const { disputes } = document.value as { disputes?: Disputes };
  return (
    disputes?.some(
      (dispute) =>
        dispute.status === 'terbuka' && dispute.values.some((each) => String(each.value) === day),
    ) ?? false
  );
}

function fits(date: string, printed: number): boolean {
  const day = parseDate(date);
  return day !== undefined && isDay(day) && weekday(day.lo) === printed;
}
