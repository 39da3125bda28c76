import { otherForms } from './compile';
import { OidcIssuerProps } from './issuer-props';
import { completed, otherValues, withValue } from './other-values';
import { requirementIds, SUBJECT } from './requirements';
import { sampleRuns } from './sample-run';
import { mint, OidcRun } from './token';
import { OidcWorkflowProps } from './workflow-props';
import { CompiledTrust, NearMiss, satisfies } from '../../trust';

/** Tokens that come close to a trusted workflow: each has another value of one claim that is asked for, and satisfies no way in. */
export function nearMissesOf(trust: CompiledTrust, props: OidcWorkflowProps, audience: string): NearMiss[] {
  const { issuer: { props: issuer }, claims } = props;
  const ids = requirementIds(issuer);
  const misses = sampleRuns(props, audience).flatMap((run) => {
    const changes = Object.keys(claims).flatMap((claim) => otherValues(issuer, claim, run.values[claim])
      .map((value) => changed(issuer, run, claim, value, ids.get(claim)!)));
    const forms = otherForms(props).map((subject) => changed(issuer, { ...run, subject }, undefined, undefined, SUBJECT));
    const other = { ...mint(issuer, run), iss: otherIssuer(issuer.url) };
    return [...[...changes, ...forms].filter((miss) => miss !== undefined), { name: 'another issuer', violates: 'issuer', claims: other }];
  });
  const refused = misses.filter((miss) => !satisfies(trust, miss.claims));
  const unique = new Map(refused.map((miss) => [JSON.stringify(miss.claims), miss]));
  const [first] = sampleRuns(props, audience);
  return [...unique.values(), { name: 'another audience', violates: 'audience', claims: mint(issuer, { ...first, audience: 'https://other.example' }) }];
}

/** The slash at the end stays, where there is one. */
const otherIssuer = (url: string) => url.replace(/^https:\/\//, 'https://evil-');

function changed(issuer: OidcIssuerProps, run: OidcRun, claim: string | undefined, value: unknown, violates: string): NearMiss | undefined {
  const other = claim === undefined ? completed(issuer, run) : withValue(issuer, run, claim, value);
  return other && { name: nameOf(run, claim, value), violates, claims: mint(issuer, other) };
}

function nameOf({ values }: OidcRun, claim: string | undefined, value: unknown): string {
  if (claim === undefined) return 'the same run with a subject of another form';
  if (value === undefined) return `without the claim ${claim}`;
  return values[claim] === undefined ? `with the claim ${claim}` : `another value of ${claim}: ${JSON.stringify(value)}`;
}
