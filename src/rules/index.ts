import type { Rule } from '../check/rule.ts';
import refUnresolved from './ref-unresolved.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [refUnresolved];
