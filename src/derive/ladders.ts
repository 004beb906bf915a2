/** Stages of a replication, lowest first; ends stand apart. */
export const STAGES = [
  'diusulkan',
  'dijajaki',
  'berminat',
  'komitmen',
  'perjanjian',
  'diadaptasi',
  'diterapkan',
  'dievaluasi',
] as const;
export type Stage = (typeof STAGES)[number];
export const ENDS = ['berhenti', 'batal'] as const;

/** Phases of an innovation, lowest first. */
export const PHASES = ['inisiatif', 'uji-coba', 'penerapan'] as const;
export type Phase = (typeof PHASES)[number];

/** Levels of proof, cumulative from the weakest. */
export const PROOFS = ['stated', 'documented', 'acknowledged', 'verified'] as const;
export type Proof = (typeof PROOFS)[number];

/** Rung of a stage, from 1; 0 for an end. */
export function stageRung(stage: string): number {
  return STAGES.indexOf(stage as Stage) + 1;
}

/** Rung of a phase, from 1; 0 for an end. */
export function phaseRung(phase: string): number {
  return PHASES.indexOf(phase as Phase) + 1;
}

/** From this rung on a copy revives after an end. */
export const REVIVING_RUNG = stageRung('diadaptasi');
/** From this rung on a copy is in use: "Replikasi diterapkan". */
export const IN_USE_RUNG = stageRung('diterapkan');
