import type { Derived } from '../../derive/derive.ts';
import { regionName } from '../../regions/regions.ts';
import type { Block, Report } from '../blocks.ts';
import { numberTables, paragraph } from '../build.ts';
import { answer } from '../material/answers.ts';
import { before } from '../material/before.ts';
import { changesSince } from '../material/changes-since.ts';
import { type Context, OPEN, openContext } from '../material/context.ts';
import { type Asked, reportHead } from '../asked.ts';
import { author, letterhead, signature } from '../material/office.ts';
import { allChanges, threeChanges } from './brief/changes.ts';
import { allDecisions, inOrder, threeDecisions } from './brief/decisions.ts';
import { fiveNumbers } from './brief/numbers.ts';
import { annex, Numbers } from './short/annex.ts';

/** A nota dinas for the head of the region: five numbers, three changes, three decisions. */
export function brief(derived: Derived, asked: Asked): Report {
  const { year, period, language } = asked;
  const { graph, day } = derived;
  const open = () => openContext(graph, year, day, language, derived, period);
  // What is counted uses far more records than what is told: each has a ledger of its own.
  const now = open();
  const { recommendations } = answer(now);
  const then = before(now).context;
  const context = open();
  const { t } = context;
  const numbers = new Numbers(context);
  const changes = changesSince(then, context);
  const decisions = inOrder(recommendations);
  const subject = t(
    `Perkembangan inovasi pelayanan publik dan replikasinya ${context.during}`,
    `Public-service innovations and their copies in ${context.during}`,
  );
  const body = numberTables(context, [
    ...head(context, subject),
    paragraph(
      t(
        `Dilaporkan dengan hormat perkembangan inovasi pelayanan publik ${context.region} dan replikasinya, keadaan sampai dengan ${context.date(day)}.`,
        `This reports on the public-service innovations of ${context.region} and their copies, as of ${context.date(day)}.`,
      ),
    ),
    ...fiveNumbers(context, { now, before: then }, numbers),
    ...threeChanges(context, then.day, changes, numbers),
    ...threeDecisions(context, decisions, author(context), numbers),
    paragraph(
      t(
        'Demikian dilaporkan, mohon arahan lebih lanjut. Catatan di balik setiap angka terdapat pada lampiran.',
        'Directions are awaited. The records behind each number are in the annex.',
      ),
    ),
    sign(context),
  ]);
  const more = [...allChanges(context, changes), ...allDecisions(context, decisions)];
  return {
    ...reportHead('brief', derived, asked),
    title: t(`Nota Dinas: ${subject}`, `Memorandum: ${subject}`),
    author: author(context),
    counts: context.counts,
    blocks: numberTables(context, [...body, ...annex(context, asked, numbers, body, more)]),
  };
}

/** To whom, from whom, about what; what the office assigns stays open. */
function head(context: Context, subject: string): Block[] {
  const { t } = context;
  const { signatory } = context.graph.manifest?.value ?? {};
  const row = (label: string, value: string) => ({ label, values: [value], records: [] });
  return [
    letterhead(context),
    { type: 'title', text: t('Nota Dinas', 'Memorandum'), lines: [] },
    {
      type: 'fields',
      id: 'kepala-nota',
      title: t('Kepala nota dinas', 'Head of the memorandum'),
      rows: [
        row(t('Kepada', 'To'), `${t('Yth.', '')} ${addressee(context)}`.trim()),
        row(t('Dari', 'From'), signatory?.title ?? author(context)),
        row(t('Tanggal', 'Date'), OPEN),
        row(t('Nomor', 'Number'), OPEN),
        row(t('Sifat', 'Class'), OPEN),
        row(t('Lampiran', 'Annex'), t('Penelusuran angka', 'Where the numbers come from')),
        row(t('Hal', 'Subject'), subject),
      ],
    },
  ];
}

/** `Bupati Trenggalek`, by the kind of region; an open space where that is not known. */
function addressee(context: Context): string {
  const code = context.graph.manifest?.value.region;
  const region = (code === undefined ? undefined : regionName(code)) ?? '';
  const heads: readonly (readonly [string, string, string])[] = [
    ['Kabupaten', 'Bupati', 'The Regent of'],
    ['Kota', 'Wali Kota', 'The Mayor of'],
    ['Provinsi', 'Gubernur', 'The Governor of'],
  ];
  const found = heads.find(([level]) => region.startsWith(`${level} `));
  if (!found) return OPEN + OPEN;
  const [level, id, en] = found;
  return `${context.t(id, en)} ${region.slice(level.length + 1)}`;
}

/** Post, name, rank: place and date stand at the head. */
function sign(context: Context): Block {
  const block = signature(context);
  const post = block.lines.slice(1);
  return { ...block, lines: post.length === 0 ? [OPEN + OPEN] : post };
}
