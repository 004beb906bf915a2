import type { Rule } from '../check/rule.ts';
import agreementNoFollowUp from './agreement-no-follow-up.ts';
import agreementPartyMismatch from './agreement-party-mismatch.ts';
import benefitNoBaseline from './benefit-no-baseline.ts';
import benefitNotMeasurable from './benefit-not-measurable.ts';
import dateImpossible from './date-impossible.ts';
import dateOrder from './date-order.ts';
import dateWeekday from './date-weekday.ts';
import disputeUnknownField from './dispute-unknown-field.ts';
import evidenceFileMissing from './evidence-file-missing.ts';
import evidenceUndated from './evidence-undated.ts';
import exceptionUnused from './exception-unused.ts';
import festivalShownWithoutUse from './festival-shown-without-use.ts';
import idDuplicate from './id-duplicate.ts';
import idItemDuplicate from './id-item-duplicate.ts';
import innovationDuplicateName from './innovation-duplicate-name.ts';
import innovationNoSignOfLife from './innovation-no-sign-of-life.ts';
import innovationPartOfCycle from './innovation-part-of-cycle.ts';
import privacyNik from './privacy-nik.ts';
import refUnresolved from './ref-unresolved.ts';
import refWrongKind from './ref-wrong-kind.ts';
import regionUnknown from './region-unknown.ts';
import replicationCycle from './replication-cycle.ts';
import replicationDuplicatePair from './replication-duplicate-pair.ts';
import replicationEndWithoutReason from './replication-end-without-reason.ts';
import replicationSelf from './replication-self.ts';
import replicationStageWithoutEvidence from './replication-stage-without-evidence.ts';
import textAcronymUnexpanded from './text-acronym-unexpanded.ts';
import textEmptyOrLinkOnly from './text-empty-or-link-only.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  agreementNoFollowUp,
  agreementPartyMismatch,
  benefitNoBaseline,
  benefitNotMeasurable,
  dateImpossible,
  dateOrder,
  dateWeekday,
  disputeUnknownField,
  evidenceFileMissing,
  evidenceUndated,
  exceptionUnused,
  festivalShownWithoutUse,
  idDuplicate,
  idItemDuplicate,
  innovationDuplicateName,
  innovationNoSignOfLife,
  innovationPartOfCycle,
  privacyNik,
  refUnresolved,
  refWrongKind,
  regionUnknown,
  replicationCycle,
  replicationDuplicatePair,
  replicationEndWithoutReason,
  replicationSelf,
  replicationStageWithoutEvidence,
  textAcronymUnexpanded,
  textEmptyOrLinkOnly,
];
