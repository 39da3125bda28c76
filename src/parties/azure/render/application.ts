import { ApplicationDocument, FlexibleCredential } from '../application-document';
import { planCredential, PlannedCredential } from './application-plan';
import { checkCredential, checkFlexible } from './check';
import { FederatedCredential } from '../document';
import { Unheld, UNSERVED, whyAmbiguous, whyNotCarried } from './gaps';
import { clausesOf } from './holdings';
import { credentialName } from './names';
import { audienceOf, AzureRenderOptions } from './render';
import { shownClaim } from './shown-by';
import { checkCount } from './split';
import { MatcherKind } from '../../../claims';
import { azureNoTenantPin } from '../../../internal/catalogue/azure';
import { azureFlexibleRules } from '../../../internal/catalogue/azure-application';
import { closedEnforcements, CompiledTrust, enforcementsOf, GapTexts, hasTenantPin, Party, Rendering, settle } from '../../../trust';
import { flexibleIssuer } from '../flexible/issuers';
import { refusalsOf } from '../flexible/rules';
import { writeExpression } from '../flexible/write';

/**
 * A standard credential for each exact subject that carries everything, a flexible one where the trust needs it. Throws for what no
 * credential can hold, unless it is acknowledged, and for what Entra refuses to create.
 */
export function renderApplication(trust: CompiledTrust, options: AzureRenderOptions): Rendering<ApplicationDocument> {
  if (options.closed) return { document: { credentials: [], flexibleCredentials: [], closed: true }, enforcements: closedEnforcements(Party.AZURE, trust) };
  if (trust.issuer.multiTenant && !hasTenantPin(trust)) throw azureNoTenantPin(trust.name, trust.issuer.url);
  const plans = trust.alternatives.map((alternative) => planCredential(trust, alternative));
  const enforcements = settle(trust, enforcementsOf(Party.AZURE, trust, plans.flatMap(({ holdings }) => holdings), gapsOf(trust.issuer.url)));
  const credentials = sorted(plans.filter(({ rules }) => !rules).map((plan) => standardOf(trust, plan, options)), ({ subject }) => subject);
  const flexibleCredentials = sorted(plans.filter(({ rules }) => rules).map((plan) => flexibleOf(trust, plan, options)), ({ expression }) => expression);
  if (!options.uncounted) checkCount([...credentials.map(({ subject }) => subject), ...flexibleCredentials.map(({ expression }) => expression)], new Map(), 'an application');
  return { document: { credentials, flexibleCredentials }, enforcements };
}

const gapsOf = (issuer: string): GapTexts => ({
  gapOf: (unheld) => ({ why: whyNotOnApplication(issuer, unheld), remedies: applicationRemedies(issuer, unheld) }), unserved: UNSERVED,
});

function standardOf(trust: CompiledTrust, { alternative }: PlannedCredential, { cloud }: AzureRenderOptions): FederatedCredential {
  const issuer = trust.issuer.url;
  const subject = alternative.subject.matcher.exactValue!;
  return checkCredential({ name: credentialName(trust.name, issuer, subject), issuer, subject, audience: audienceOf(trust, cloud) }, cloud);
}

function flexibleOf(trust: CompiledTrust, { alternative, rules }: PlannedCredential, { cloud }: AzureRenderOptions): FlexibleCredential {
  const issuer = trust.issuer.url;
  const clauses = clausesOf(alternative, rules!);
  const refusals = refusalsOf(issuer, { clauses });
  if (refusals.length > 0) throw azureFlexibleRules(trust.name, refusals.map(({ text }) => text));
  const expression = writeExpression({ clauses });
  const { exactValue, pattern } = alternative.subject.matcher;
  const name = credentialName(trust.name, issuer, expression, exactValue ?? pattern!.toString());
  return checkFlexible({ name, issuer, expression, audience: audienceOf(trust, cloud) }, clauses, cloud);
}

/** Each once, in the order of its key. */
function sorted<T>(items: T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

/** Why no credential of an application holds a condition. */
function whyNotOnApplication(issuer: string, unheld: Unheld): string {
  const rules = flexibleIssuer(issuer);
  const carries = whyNotCarried(unheld);
  const ambiguous = whyAmbiguous(issuer, unheld);
  if (ambiguous !== undefined) return ambiguous;
  if (!rules) return `a standard federated identity credential compares iss, sub and aud alone, flexible ones know no rules for this issuer, and ${carries}`;
  return `a flexible federated identity credential compares iss, aud, ${[...rules.operators.keys()].join(', ')} alone, and ${carries}`;
}

/** What can be done about it: what the expression could compare in place of the claim. */
function applicationRemedies(issuer: string, { condition, alternative }: Unheld): string[] {
  const shown = shownClaim(issuer, condition.claim);
  const canShow = shown && condition.matcher.kind !== MatcherKind.ABSENT && flexibleIssuer(issuer)?.operators.has(shown.by);
  if (!canShow || alternative.conditions.some(({ claim }) => claim === shown.by)) return [];
  return [`${shown.write}: ${shown.by} then ends in the ${shown.claim} of the run`];
}
