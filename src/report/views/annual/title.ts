import { capital, type Context } from '../../material/context.ts';

/** What the report is called, wherever it is named. */
export function titleOf({ t, region, during }: Context): string {
  return t(
    `Laporan Penyebarluasan dan Replikasi Inovasi Pelayanan Publik ${region} ${capital(during)}`,
    `Report on the Dissemination and Replication of Public-Service Innovations of ${region}, ${during}`,
  );
}
