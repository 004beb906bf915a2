import type { CatalogRecord } from '../../../model/record.ts';
import { joinList } from '../../../text/language.ts';
import type { Block, Inline } from '../../blocks.ts';
import { bullets, paragraph, part } from '../../build.ts';
import { checkText, latestCheckOf, responsesByDay } from '../../material/checks.ts';
import type { Context } from '../../material/context.ts';
import { disputedField, disputedValues } from '../../material/disputes.ts';
import type { Known } from '../../material/innovations.ts';
import type { RungLine } from '../../material/rungs.ts';
import { whenOf } from '../../material/when.ts';
import { keeper } from '../../material/office.ts';

/** What a check found, what the owner answers, how it ended, and where sources differ; short. */
export function remarks(context: Context, known: Known): Block[] {
  const { t } = context;
  const items = [
    ...ended(context, known),
    ...lastCheck(context, known),
    ...answers(context, known),
    ...disputes(context, known),
  ];
  if (items.length === 0) return [];
  return [
    part('catatan-keadaan', t('Keadaan dan tanggapan', 'State and answers')),
    bullets(...items),
  ];
}

const strong = (text: string): Inline => ({ text: `${text}: `, strong: true });

function ended(context: Context, { document, phase }: Known): Inline[][] {
  if (phase.ended === 'no') return [];
  const end = (document.value.milestones ?? []).findLast(
    (each) =>
      each.phase === 'berhenti' &&
      !each.planned &&
      whenOf(context, document, each.date, 'milestones', each).byDay !== 'no',
  );
  if (!end) return [];
  context.ledger.use(document, 'milestones', end);
  const { t } = context;
  const when = whenOf(context, document, end.date, 'milestones', end).written;
  const words = [
    ...(when === undefined ? [] : [context.date(when)]),
    end.reason ?? t('alasannya belum tercatat', 'the reason is not on record'),
  ];
  return [
    [
      strong(
        phase.ended === 'surely'
          ? t('Tidak berlanjut', 'Not continued')
          : t('Mungkin tidak berlanjut', 'Possibly not continued'),
      ),
      words.join('; '),
    ],
  ];
}

function lastCheck(context: Context, { document }: Known): Inline[][] {
  const found = latestCheckOf(context, document);
  if (!found) return [];
  context.ledger.use(found.document as CatalogRecord, 'checks', found.check);
  return [
    [strong(context.t('Pemeriksaan terakhir', 'Latest check')), `${checkText(context, found)}.`],
  ];
}

function answers(context: Context, { document }: Known): Inline[][] {
  return responsesByDay(context, document).map(({ text, by_name, date, by: agency }) => {
    const edge = context.graph.out(document, 'respondent').find((each) => each.text === agency);
    const who = by_name ?? context.agency(edge?.ref);
    const said = [...(who === undefined ? [] : [who]), context.date(date)].join(', ');
    return [strong(context.t('Tanggapan pemilik', 'The owner’s answer')), `${text} (${said})`];
  });
}

/** Open differences on what this page prints of the innovation itself. */
function disputes(context: Context, { document }: Known): Inline[][] {
  const { t } = context;
  const told = [...context.ledger.disputes.values()]
    .filter(({ record, dispute }) => record === document && dispute.status === 'terbuka')
    .map(({ record, dispute }) => {
      const [list, item] = dispute.field.split('/');
      const phase = (document.value.milestones ?? []).find(({ id }) => id === item)?.phase;
      const what =
        list === 'milestones' && phase !== undefined
          ? t(
              `tanggal ${context.inline('innovation', '/milestones/*/phase', phase)}`,
              `the date of "${context.inline('innovation', '/milestones/*/phase', phase)}"`,
            )
          : disputedField(context, record, dispute.field).toLowerCase();
      return `${what} (${disputedValues(context, dispute)})`;
    });
  return told.length === 0
    ? []
    : [[strong(t('Sumber berbeda tentang', 'Sources differ on')), `${told.join('; ')}.`]];
}

/** Whom to ask, and in one sentence what is not known. */
export function asking(context: Context, known: Known, lines: readonly RungLine[]): Block[] {
  const { t } = context;
  const missing = unknowns(context, known, lines);
  const owners = joinList(known.owners, context.language) || keeper(context);
  return [
    part('keterangan', t('Keterangan lebih lanjut', 'Whom to ask')),
    paragraph(
      t(
        `Keterangan tentang inovasi ini dapat diminta kepada ${owners}. Data pada profil ini dikelola oleh ${keeper(context)}.`,
        `Ask ${owners} about it. The data here are kept by ${keeper(context)}.`,
      ),
    ),
    ...(missing.length === 0
      ? []
      : [
          paragraph(
            t(
              `Belum tercatat: ${joinList(missing, 'id')}. Yang mengetahuinya diharapkan menyampaikannya kepada pengelola data.`,
              `Not on record: ${joinList(missing, 'en')}. Whoever knows is asked to tell the keeper of the data.`,
            ),
          ),
        ]),
  ];
}

/** What the rest of the page leaves out or cannot say; what the table of elements shows is not repeated. */
function unknowns(context: Context, known: Known, lines: readonly RungLine[]): string[] {
  const { t } = context;
  const { value } = known.document;
  const isListed = lines.some(({ state }) => state !== false);
  const gaps: (readonly [boolean, string])[] = [
    [value.summary === undefined, t('uraian singkat', 'a short account')],
    [value.serves === undefined, t('penerima manfaat', 'for whom it is')],
    [value.form === undefined, t('bentuk', 'the form')],
    [value.type === undefined, t('jenis', 'the type')],
    [
      (value.milestones ?? []).length === 0,
      t('tahapan dan tanggal penerapan', 'the phase and when it came into use'),
    ],
    [!isListed, t('visi', 'a vision')],
    [!isListed, t('regulasi', 'regulations')],
    [!isListed, t('mitra', 'partners')],
    [!isListed, t('ukuran kepuasan dan manfaat', 'measures of satisfaction and benefit')],
    [value.sop === undefined, t('standar operasional prosedur', 'a procedure')],
    [
      value.offer === undefined,
      t('kesediaan untuk direplikasi', 'whether it is offered for copying'),
    ],
    [
      latestCheckOf(context, known.document) === undefined,
      t('pemeriksaan keberlanjutan', 'a check of whether it lasts'),
    ],
  ];
  return gaps.flatMap(([isMissing, name]) => (isMissing ? [name] : []));
}
