import type { Rule } from '../check/rule.ts';
import agreementNoFollowUp from './agreement-no-follow-up.ts';
import agreementOriginAbsent from './agreement-origin-absent.ts';
import agreementPartyCount from './agreement-party-count.ts';
import agreementPartyMismatch from './agreement-party-mismatch.ts';
import benefitNoBaseline from './benefit-no-baseline.ts';
import benefitNotMeasurable from './benefit-not-measurable.ts';
import dateImpossible from './date-impossible.ts';
import dateOrder from './date-order.ts';
import dateWeekday from './date-weekday.ts';
import disputeUnknownField from './dispute-unknown-field.ts';
import evidenceDoesNotFit from './evidence-does-not-fit.ts';
import evidenceFileMissing from './evidence-file-missing.ts';
import evidenceNotHeld from './evidence-not-held.ts';
import evidenceTooOld from './evidence-too-old.ts';
import evidenceUndated from './evidence-undated.ts';
import evidenceWrongSide from './evidence-wrong-side.ts';
import exceptionUnused from './exception-unused.ts';
import festivalShownWithoutUse from './festival-shown-without-use.ts';
import fileSpecial from './file-special.ts';
import groupCountShrinks from './group-count-shrinks.ts';
import groupFewerThanMembers from './group-fewer-than-members.ts';
import idDuplicate from './id-duplicate.ts';
import idFilename from './id-filename.ts';
import idItemDuplicate from './id-item-duplicate.ts';
import innovationDuplicateName from './innovation-duplicate-name.ts';
import innovationNoSignOfLife from './innovation-no-sign-of-life.ts';
import innovationPartOfCycle from './innovation-part-of-cycle.ts';
import privacyNik from './privacy-nik.ts';
import refFormerId from './ref-former-id.ts';
import refUnresolved from './ref-unresolved.ts';
import refWrongKind from './ref-wrong-kind.ts';
import regionUnknown from './region-unknown.ts';
import remoteContradiction from './remote-contradiction.ts';
import remoteDigest from './remote-digest.ts';
import remoteNotFetched from './remote-not-fetched.ts';
import remoteUndeclared from './remote-undeclared.ts';
import remoteUnreadable from './remote-unreadable.ts';
import remoteUnverified from './remote-unverified.ts';
import replicationAdopterUnderOwner from './replication-adopter-under-owner.ts';
import replicationCheckStale from './replication-check-stale.ts';
import replicationCycle from './replication-cycle.ts';
import replicationDuplicatePair from './replication-duplicate-pair.ts';
import replicationEndWithoutReason from './replication-end-without-reason.ts';
import replicationFacilitatorIsSide from './replication-facilitator-is-side.ts';
import replicationOriginUnlinked from './replication-origin-unlinked.ts';
import replicationOriginWithoutOwner from './replication-origin-without-owner.ts';
import replicationPlanOverdue from './replication-plan-overdue.ts';
import replicationRenamedUnlinked from './replication-renamed-unlinked.ts';
import replicationSelf from './replication-self.ts';
import replicationStageWithoutEvidence from './replication-stage-without-evidence.ts';
import schemaEnum from './schema-enum.ts';
import schemaFormat from './schema-format.ts';
import schemaLimit from './schema-limit.ts';
import schemaRequired from './schema-required.ts';
import schemaType from './schema-type.ts';
import schemaUnknownKey from './schema-unknown-key.ts';
import sourceMissing from './source-missing.ts';
import textAcronymUnexpanded from './text-acronym-unexpanded.ts';
import textEmptyOrLinkOnly from './text-empty-or-link-only.ts';
import textInvisibleCharacter from './text-invisible-character.ts';
import urlScheme from './url-scheme.ts';
import yamlDuplicateKey from './yaml-duplicate-key.ts';
import yamlEncoding from './yaml-encoding.ts';
import yamlLimit from './yaml-limit.ts';
import yamlSyntax from './yaml-syntax.ts';
import yamlUnsupported from './yaml-unsupported.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  agreementNoFollowUp,
  agreementOriginAbsent,
  agreementPartyCount,
  agreementPartyMismatch,
  benefitNoBaseline,
  benefitNotMeasurable,
  dateImpossible,
  dateOrder,
  dateWeekday,
  disputeUnknownField,
  evidenceDoesNotFit,
  evidenceFileMissing,
  evidenceNotHeld,
  evidenceTooOld,
  evidenceUndated,
  evidenceWrongSide,
  exceptionUnused,
  festivalShownWithoutUse,
  fileSpecial,
  groupCountShrinks,
  groupFewerThanMembers,
  idDuplicate,
  idFilename,
  idItemDuplicate,
  innovationDuplicateName,
  innovationNoSignOfLife,
  innovationPartOfCycle,
  privacyNik,
  refFormerId,
  refUnresolved,
  refWrongKind,
  regionUnknown,
  remoteContradiction,
  remoteDigest,
  remoteNotFetched,
  remoteUndeclared,
  remoteUnreadable,
  remoteUnverified,
  replicationAdopterUnderOwner,
  replicationCheckStale,
  replicationCycle,
  replicationDuplicatePair,
  replicationEndWithoutReason,
  replicationFacilitatorIsSide,
  replicationOriginUnlinked,
  replicationOriginWithoutOwner,
  replicationPlanOverdue,
  replicationRenamedUnlinked,
  replicationSelf,
  replicationStageWithoutEvidence,
  schemaEnum,
  schemaFormat,
  schemaLimit,
  schemaRequired,
  schemaType,
  schemaUnknownKey,
  sourceMissing,
  textAcronymUnexpanded,
  textEmptyOrLinkOnly,
  textInvisibleCharacter,
  urlScheme,
  yamlDuplicateKey,
  yamlEncoding,
  yamlLimit,
  yamlSyntax,
  yamlUnsupported,
];
