import { OidcIssuerProps } from './issuer-props';
import { otherValues, withValue } from './other-values';
import { OidcSubjectPart } from './subject';
import { mint, OidcRun } from './token';
import { ClaimType } from '../../facts';
import { asPattern } from '../../internal/regular-expression';
import { ChangesOfOneKind, RunChange, textOf, TokenClaims } from '../../trust';

/** All that could have been different about the run of a token, claim by claim; undefined where its subject is of no form that is described. */
export function changesOf(props: OidcIssuerProps, token: TokenClaims): readonly ChangesOfOneKind[] | undefined {
  const run = runOf(props, token);
  if (run === undefined) return undefined;
  const kinds = Object.keys(props.claims).filter((claim) => !props.claims[claim].volatile).map((claim) => ofClaim(props, token, run, claim));
  const audience: RunChange = { name: 'any other audience', claim: 'aud', token: { ...token, aud: 'https://any-other-name.example' } };
  return [...kinds.filter((kind) => kind.length > 0), ...props.audience === undefined ? [[audience]] : []];
}

function ofClaim(props: OidcIssuerProps, token: TokenClaims, run: OidcRun, claim: string): RunChange[] {
  return otherValues(props, claim, run.values[claim]).filter((value) => isOfType(props, claim, value)).flatMap((value): RunChange[] => {
    const other = withValue(props, run, claim, value);
    if (other === undefined) return [];
    const name = value === undefined ? `no ${claim}` : run.values[claim] === undefined ? `a ${claim}` : `any other ${claim}`;
    return [{ name: typeof value === 'string' && value.endsWith('-2') ? `a ${claim} that begins like this one` : name, claim, token: { ...mint(props, other), aud: token.aud } }];
  });
}

/** A token of another type is nothing that its issuer mints. */
function isOfType({ claims }: OidcIssuerProps, claim: string, value: unknown): boolean {
  return value === undefined || claims[claim].type === (Array.isArray(value) ? ClaimType.LIST : { string: ClaimType.TEXT, number: ClaimType.NUMBER, boolean: ClaimType.BOOLEAN }[typeof value as 'string']);
}

/** The run of a token. Parts of its subject that no claim has are read from it. */
function runOf(props: OidcIssuerProps, token: TokenClaims): OidcRun | undefined {
  const subject = textOf(token, 'sub');
  for (const form of props.subjects) {
    const values = { ...partsIn(form.parts, subject ?? ''), ...Object.fromEntries(Object.entries(token).filter(([name]) => Object.hasOwn(props.claims, name))) };
    const run = { subject: form, values, audience: '' };
    if (form.claims.every((name) => values[name] !== undefined) && mint(props, run).sub === subject) return run;
  }
  return undefined;
}

/** The parts of a subject, as short as they can be. */
function partsIn(parts: readonly OidcSubjectPart[], subject: string): Record<string, unknown> {
  const names: string[] = [];
  const pattern = parts.map(({ text, claim }) => {
    if (claim !== undefined) names.push(claim);
    return text === undefined ? '([^]+?)' : asPattern(text);
  });
  const found = new RegExp(`^${pattern.join('')}$`).exec(subject);
  return Object.fromEntries(names.map((name, index) => [name, found?.[index + 1]]).filter(([, value]) => value !== undefined));
}
