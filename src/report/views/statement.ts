import type { Derived } from '../../derive/derive.ts';
import { IN_USE_RUNG, REVIVING_RUNG, STAGES } from '../../derive/ladders.ts';
import { eventsOf } from '../../derive/pairs.ts';
import { standingOn } from '../../derive/standing.ts';
import type { Document } from '../../model/record.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Block, Report } from '../blocks.ts';
import { type Asked, reportHead } from '../asked.ts';
import { paragraph } from '../build.ts';
import { type Context, OPEN, openContext } from '../material/context.ts';
import { adopterName, details } from './statement/details.ts';

/**
 * The adopter's statement that it has copied, for the adopter to complete and sign. It says what is on
 * record; what is not stays a dotted space, and so do number, date and signatory.
 */
export function statement(derived: Derived, asked: Asked): Report {
  const { year, language, subject } = asked;
  if (subject?.kind !== 'replication') throw new Error('the statement is about a replication');
  const context = openContext(derived.graph, year, derived.day, language, derived);
  const { t } = context;
  if (subject.value.adopter.group && subject.value.adopter.agency === undefined)
    throw new UsageError(
      {
        id: `Penerima pada ${subject.id} adalah kelompok, sedangkan surat pernyataan ditandatangani satu instansi.`,
        en: `The adopter in ${subject.id} is a group, and one agency signs a statement.`,
      },
      {
        id: 'Buat rekaman tersendiri untuk instansi itu: tular link ASAL PENERIMA',
        en: 'Make a record for that agency: tular link ORIGIN ADOPTER',
      },
    );
  const adopter = adopterName(context, subject);
  const title = t(
    'Surat Pernyataan Replikasi Inovasi',
    'Statement of Replication of an Innovation',
  );
  return {
    ...reportHead('statement', derived, asked),
    title,
    author: adopter,
    counts: {},
    blocks: [
      { type: 'title', text: title, lines: [`${t('Nomor', 'Number')}: ${OPEN}${OPEN}`] },
      paragraph(t('Yang bertanda tangan di bawah ini:', 'The undersigned:')),
      signatory(context, subject.id, adopter),
      paragraph(claim(context, subject, adopter)),
      {
        type: 'fields',
        id: 'uraian-replikasi',
        title: t('Uraian replikasi', 'Details of the replication'),
        rows: details(context, subject),
      },
      paragraph(
        t(
          'Demikian surat pernyataan ini dibuat dengan sebenarnya dan penuh tanggung jawab untuk dipergunakan sebagaimana mestinya.',
          'This statement is made truthfully and responsibly, to be used as appropriate.',
        ),
      ),
      {
        type: 'signature',
        lines: [`${OPEN}, ${OPEN}`, OPEN + OPEN],
        name: OPEN + OPEN,
        below: [`${t('Pangkat/Golongan', 'Rank')} ${OPEN}`, `NIP ${OPEN}`],
      },
      paragraph(remark(context, subject)),
    ],
  };
}

function signatory({ t }: Context, id: string, adopter: string): Block {
  const open = (label: string) => ({ label, values: [OPEN + OPEN], records: [] });
  return {
    type: 'fields',
    id: 'penanda-tangan',
    title: t('Penanda tangan', 'Signatory'),
    rows: [
      open(t('Nama', 'Name')),
      open('NIP'),
      open(t('Pangkat/Golongan', 'Rank')),
      open(t('Jabatan', 'Post')),
      { label: t('Instansi', 'Agency'), values: [adopter], records: [id] },
    ],
  };
}

/** What the adopter states, as far as the record goes and no further. */
function claim(context: Context, record: Document<'replication'>, adopter: string): string {
  const { t, derived } = context;
  const [pair, another] = derived.pairsIn(record);
  const events = pair && !another ? pair.events : eventsOf(record);
  const { sure, ended, everSure } = standingOn(events, context.day, REVIVING_RUNG);
  const acts = t(
    `bertindak untuk dan atas nama ${adopter}, dengan ini menyatakan dengan sesungguhnya bahwa ${adopter} `,
    `acting for and on behalf of ${adopter}, hereby states truthfully that ${adopter} `,
  );
  const [done, stage] = [STAGES[sure - 1], STAGES[everSure - 1]];
  const label = (each: string) => context.inline('replication', '/milestones/*/stage', each);
  if (sure >= IN_USE_RUNG)
    return (
      acts +
      t(
        'telah mereplikasi dan menerapkan inovasi sebagai berikut:',
        'has copied, and put into use, the following innovation:',
      )
    );
  if (ended === 'surely' && stage !== undefined)
    return (
      acts +
      t(
        `pernah mereplikasi inovasi berikut sampai dengan tahap ${label(stage)}, dan replikasi itu tidak berlanjut:`,
        `has copied the following innovation up to the stage "${label(stage)}", and did not continue it:`,
      )
    );
  return (
    acts +
    t(
      `sedang mereplikasi inovasi berikut, dan replikasi itu telah sampai pada tahap ${done === undefined ? OPEN : label(done)}:`,
      `is copying the following innovation, and has reached the stage ${done === undefined ? OPEN : `"${label(done)}"`}:`,
    )
  );
}

/** Where the letter comes from and what to do before it is signed. */
function remark({ t, graph, day, date }: Context, { id, value }: Document<'replication'>): string {
  const title = graph.manifest?.value.title ?? graph.home;
  const isOpen = value.scope === undefined || value.mode === undefined;
  const strike = isOpen
    ? t(
        ' Pada pilihan bertanda *), yang tidak perlu dicoret.',
        ' At *), strike out what does not apply.',
      )
    : '';
  return (
    t(
      `Catatan: uraian di atas disiapkan dari ${title} (rekaman ${id}, keadaan per ${date(day)}). Sebelum ditandatangani, yang tidak sesuai diperbaiki dan yang bertitik-titik dilengkapi.`,
      `Note: prepared from ${title} (record ${id}, as of ${date(day)}). Before signing, correct what is not right and complete the dotted spaces.`,
    ) + strike
  );
}
