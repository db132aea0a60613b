/** All rules, in the order in which they are listed. A new one is one file and one line here. */
import agedFact from './aged-fact.ts'
import brokenLink from './broken-link.ts'
import championLeft from './champion-left.ts'
import complaintChannelUntold from './complaint-channel-untold.ts'
import concessionUnpaid from './concession-unpaid.ts'
import contractEnding from './contract-ending.ts'
import contradiction from './contradiction.ts'
import crowdedVisit from './crowded-visit.ts'
import dissatisfied from './dissatisfied.ts'
import duplicateAccount from './duplicate-account.ts'
import duplicateItem from './duplicate-item.ts'
import duplicateKey from './duplicate-key.ts'
import encoding from './encoding.ts'
import executiveMeetingOverdue from './executive-meeting-overdue.ts'
import fileName from './file-name.ts'
import frontMatter from './front-matter.ts'
import investmentUnpaid from './investment-unpaid.ts'
import logStale from './log-stale.ts'
import losingOnCriteria from './losing-on-criteria.ts'
import meetingInQuietPeriod from './meeting-in-quiet-period.ts'
import mergeConflict from './merge-conflict.ts'
import noDecisionMaker from './no-decision-maker.ts'
import noNextStep from './no-next-step.ts'
import notADossier from './not-a-dossier.ts'
import notAKeyAccount from './not-a-key-account.ts'
import notAdmitted from './not-admitted.ts'
import oneManLine from './one-man-line.ts'
import oneSidedConcession from './one-sided-concession.ts'
import oneWayLog from './one-way-log.ts'
import openIncident from './open-incident.ts'
import outcomeMissing from './outcome-missing.ts'
import outvoted from './outvoted.ts'
import overDependence from './over-dependence.ts'
import overdueAction from './overdue-action.ts'
import overdueProject from './overdue-project.ts'
import parentCycle from './parent-cycle.ts'
import placeholderLeft from './placeholder-left.ts'
import reportingCycle from './reporting-cycle.ts'
import requestUnanswered from './request-unanswered.ts'
import reviewOverdue from './review-overdue.ts'
import rivalKnowsDecisionMaker from './rival-knows-decision-maker.ts'
import rivalWindow from './rival-window.ts'
import type { Rule } from './rule.ts'
import schema from './schema.ts'
import sectionMissing from './section-missing.ts'
import sensitiveData from './sensitive-data.ts'
import singleChannel from './single-channel.ts'
import singleThreaded from './single-threaded.ts'
import splitInterface from './split-interface.ts'
import stageGate from './stage-gate.ts'
import touchpointOverdue from './touchpoint-overdue.ts'
import typeUnfounded from './type-unfounded.ts'
import uncoveredLevel from './uncovered-level.ts'
import unknownCompetitor from './unknown-competitor.ts'
import unknownDepartment from './unknown-department.ts'
import unknownField from './unknown-field.ts'
import unknownPerson from './unknown-person.ts'
import unlistedVendor from './unlisted-vendor.ts'
import unmetDecisionMaker from './unmet-decision-maker.ts'
import unquotedLink from './unquoted-link.ts'
import unsafeYaml from './unsafe-yaml.ts'
import unsureFact from './unsure-fact.ts'
import unusedSilence from './unused-silence.ts'
import wastedPursuit from './wasted-pursuit.ts'
import yamlSyntax from './yaml-syntax.ts'

export const rules: readonly Rule[] = [
  encoding,
  frontMatter,
  mergeConflict,
  yamlSyntax,
  unsafeYaml,
  duplicateKey,
  notADossier,
  schema,
  unknownField,
  unquotedLink,
  stageGate,
  placeholderLeft,
  sectionMissing,
  brokenLink,
  fileName,
  sensitiveData,
  unknownPerson,
  unknownDepartment,
  unknownCompetitor,
  unlistedVendor,
  duplicateItem,
  reportingCycle,
  duplicateAccount,
  parentCycle,
  splitInterface,
  notAKeyAccount,
  notAdmitted,
  typeUnfounded,
  investmentUnpaid,
  oneSidedConcession,
  concessionUnpaid,
  contractEnding,
  overDependence,
  contradiction,
  singleChannel,
  singleThreaded,
  oneManLine,
  crowdedVisit,
  uncoveredLevel,
  unmetDecisionMaker,
  championLeft,
  rivalKnowsDecisionMaker,
  noDecisionMaker,
  noNextStep,
  outvoted,
  meetingInQuietPeriod,
  wastedPursuit,
  overdueProject,
  overdueAction,
  losingOnCriteria,
  outcomeMissing,
  rivalWindow,
  reviewOverdue,
  touchpointOverdue,
  executiveMeetingOverdue,
  openIncident,
  requestUnanswered,
  dissatisfied,
  complaintChannelUntold,
  oneWayLog,
  logStale,
  unsureFact,
  agedFact,
  unusedSilence,
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map(rule => [rule.id, rule]))

/** The rule of that id. */
export const ruleNamed = (id: string): Rule | undefined => byId.get(id)
