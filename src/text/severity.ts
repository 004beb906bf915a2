/** Severities as people read them. */
export const SEVERITY_WORDS = {
  id: { error: 'galat', warning: 'peringatan', info: 'saran' },
  en: { error: 'error', warning: 'warning', info: 'suggestion' },
} as const;
