import { Field, Fields, isFilled, isFilledList, isList, isObject, isOneOfTexts } from './fields';
import { RULES } from '../../../checks';
import { EXCEPTION_RULES } from '../../../checks/exceptions';
import { POLICY_RULES } from '../../../checks/policy';
import { isDay } from '../../../internal/calendar';
import { FindingSeverity, Party, TrustTier } from '../../../trust';

const OF_ARTIFACTS = [...RULES, ...POLICY_RULES].map(({ id }) => id);
const ALL = [...OF_ARTIFACTS, ...EXCEPTION_RULES.map(({ id }) => id)];

const SCHEMA: Field = { is: isFilled, allowed: 'the place of the schema', write: '"./node_modules/cdk-trusted-workflows/docs/schema/lint-config.json"' };
const REASON: Field = { is: (value) => isFilled(value) && value.trim().length >= 10, allowed: 'why, in a sentence of at least 10 characters', write: '"removed with the next release"', required: true };
const DAY: Field = { is: (value) => typeof value === 'string' && isDay(value), allowed: 'a day of the calendar', write: '"2027-02-25"' };

const PARTY: Field = { is: isOneOfTexts(Object.values(Party)), allowed: Object.values(Party).join(', '), write: '"aws"', required: true };
const FILE: Field = {
  is: (value) => isFilled(value) && !value.includes('*'), allowed: 'the path of one file, from the working folder, without a pattern', write: '"cdk.out/App.template.json"',
};

/** What an acknowledgement has, and an entry of a baseline. */
const LOCATED: Fields = {
  rule: { is: isOneOfTexts(OF_ARTIFACTS), allowed: 'the id of one rule of docs/checks; not of all rules, and not of one on acknowledgements', write: '"any-branch"', required: true },
  party: PARTY,
  file: { ...FILE, required: true },
  identity: { is: (value) => isFilled(value) && value !== '*', allowed: 'one identity, as the finding names it', write: '"deploy"', required: true },
  reason: REASON,
  expires: { ...DAY, required: true },
  added: DAY,
};
const OWNER: Field = { is: isFilled, allowed: 'who answers for it: a team or a person', write: '"platform-team"' };
export const ACKNOWLEDGEMENT: Fields = { ...LOCATED, owner: { ...OWNER, required: true } };
export const BASELINE_ENTRY: Fields = { ...LOCATED, owner: OWNER };

export const SEVERITY: Fields = {
  rule: { is: isOneOfTexts(ALL), allowed: 'the id of one rule of docs/checks', write: '"any-branch"', required: true },
  severity: { is: isOneOfTexts(Object.values(FindingSeverity)), allowed: `${Object.values(FindingSeverity).join(', ')}; a rule is never off`, write: '"note"', required: true },
  reason: REASON,
};

/** The shortest longest session of a role of AWS, and a day, which is the longest that any cloud gives. */
const [LEAST_SESSION, LONGEST_SESSION] = [3600, 86400];

export const POLICY: Fields = {
  issuers: { is: isFilledList, allowed: 'a list of issuers, each with its url', write: '[{ "url": "https://gitlab.com" }]' },
  longestSession: {
    is: (value) => Number.isInteger(value) && Number(value) >= LEAST_SESSION && Number(value) <= LONGEST_SESSION,
    allowed: `a whole number of seconds, from ${LEAST_SESSION} to ${LONGEST_SESSION}`,
    write: String(LEAST_SESSION),
  },
  tiers: { is: isList, allowed: 'a list of { party, identity, file, tier }', write: '[]' },
  tiersRequired: { is: (value) => typeof value === 'boolean', allowed: 'true or false', write: 'true' },
};
export const ISSUER: Fields = {
  url: { is: (value) => typeof value === 'string' && /^https:\/\/[^\s*?]+$/.test(value), allowed: 'an issuer, as the claim iss has it', write: '"https://gitlab.com"', required: true },
  ownerIds: { is: (value) => isFilledList(value) && value.every((id) => isFilled(id) && !/[*?]/.test(id)), allowed: 'a list of ids, each as text', write: '["123456"]' },
};

export const TIER: Fields = {
  party: PARTY,
  identity: { is: (value) => isFilled(value) && /[^*]/.test(value), allowed: 'one identity, as the finding names it, or a pattern; not all of them', write: '"deploy-*"', required: true },
  file: FILE,
  tier: { is: isOneOfTexts(Object.values(TrustTier)), allowed: Object.values(TrustTier).join(', '), write: '"production"', required: true },
};

export const CONFIGURATION: Fields = {
  $schema: SCHEMA,
  severities: { is: isList, allowed: 'a list of { rule, severity, reason }', write: '[]' },
  acknowledgements: { is: isList, allowed: 'a list of { rule, party, file, identity, reason, expires, owner }', write: '[]' },
  policy: { is: isObject, allowed: 'an object with issuers, longestSession, tiers, tiersRequired', write: '{ "issuers": [{ "url": "https://gitlab.com" }] }' },
};
export const BASELINE: Fields = { $schema: SCHEMA, acknowledgements: { ...CONFIGURATION.acknowledgements, required: true } };
