/** Levels of proof as people read them. */
export const PROOF_WORDS = {
  id: {
    stated: 'dinyatakan',
    documented: 'berbukti dukung',
    acknowledged: 'diakui kedua pihak',
    verified: 'diverifikasi',
  },
  en: {
    stated: 'stated',
    documented: 'documented',
    acknowledged: 'acknowledged by both sides',
    verified: 'verified',
  },
} as const;
