import type { Context } from './context.ts';
import type { Kind } from './recommendations.ts';

/** What each recommendation asks for. */
export function recommendationText(context: Pick<Context, 't'>, kind: Kind): string {
  const words: Record<Kind, [string, string]> = {
    proof: [
      'Meminta surat pernyataan atau dokumen penerapan dari instansi penerima yang dinyatakan telah menerapkan inovasi',
      'Ask adopters said to have put an innovation in use for a statement or a document of use',
    ],
    agreement: [
      'Menindaklanjuti komitmen dan perjanjian dengan rencana aksi replikasi bersama instansi penerima',
      'Follow up commitments and agreements with an action plan together with the adopter',
    ],
    visits: [
      'Menindaklanjuti kunjungan dan minat instansi lain dengan menawarkan pendampingan replikasi serta menanyakan perkembangannya',
      'Follow up visits and interest by offering support and asking how things stand',
    ],
    unused: [
      'Mengevaluasi inovasi yang belum banyak dimanfaatkan atau tidak berlanjut, dan menetapkan perbaikan atau penghentiannya',
      'Evaluate innovations hardly used or discontinued, and decide to mend or to end them',
    ],
    'own-proof': [
      'Melengkapi dokumen penerapan (keputusan, standar operasional prosedur, laporan, atau data pemakaian) atas replikasi di lingkungan daerah',
      'Complete the documents of use (decree, procedure, report or usage data) of copies at home',
    ],
    origin: [
      'Menelusuri inovasi dan instansi asal dari replikasi yang asalnya belum diketahui',
      'Trace the original innovation and agency of copies whose origin is not known',
    ],
    offer: [
      'Menetapkan inovasi yang terbuka untuk direplikasi beserta narahubung dan bahan pendampingannya',
      'Name innovations that are open for copying, with a contact and material for support',
    ],
    monitor: [
      'Memeriksa keberlanjutan inovasi pelayanan publik yang tidak memiliki catatan pemeriksaan dalam dua tahun terakhir',
      'Check whether public-service innovations without a check in the last two years still run',
    ],
    measure: [
      'Mengukur manfaat inovasi pelayanan publik pada tahap penerapan, dengan data dasar dan periode yang jelas',
      'Measure the benefit of public-service innovations in use, with a baseline and a clear period',
    ],
    describe: [
      'Menetapkan bentuk dan jenis inovasi yang belum lengkap',
      'Settle the form and type of innovations where they are missing',
    ],
  };
  return context.t(...words[kind]);
}

/** Who leads a recommendation: the keeper of the catalogue, or those whom it is about. */
export const LED_BY_KEEPER: Readonly<Record<Kind, boolean>> = {
  proof: true,
  agreement: false,
  visits: true,
  unused: false,
  'own-proof': false,
  origin: false,
  offer: true,
  monitor: true,
  measure: false,
  describe: false,
};

/** Month and day of the following year by which it is to be done: first what others must be asked for. */
export const DUE: Readonly<Record<Kind, string>> = {
  proof: '06-30',
  agreement: '06-30',
  visits: '06-30',
  unused: '06-30',
  'own-proof': '03-31',
  origin: '03-31',
  offer: '03-31',
  monitor: '09-30',
  measure: '11-30',
  describe: '03-31',
};
