import { escapingOf } from './facts-of';
import { OidcIssuerProps, OidcScope } from './issuer-props';
import { OidcSubjectPart } from './subject';
import { NamedValue, RunScopes, ScopeLevel, WILDCARD } from '../../trust';

/** How runs of a described issuer are told apart: by what its description says has runs, else by the subject. */
export function scopesOf(props: OidcIssuerProps): RunScopes {
  const { tenantClaim, exactBy = [] } = props;
  const project = levelOf(props.project) ?? { noun: 'subject', id: 'sub' };
  return {
    project,
    organization: levelOf(props.organization) ?? (tenantClaim === undefined ? { noun: 'issuer', id: 'iss' } : { noun: 'tenant', id: tenantClaim }),
    exactBy,
    // Where nothing is known that makes a run exact, its project does.
    exactOnAnyRefBy: exactBy.length > 0 ? [] : ['sub', ...[project.id, project.name].filter((claim) => claim !== undefined && claim !== 'sub')] as string[],
    startedByAnyone: exactBy.length > 0 ? exactBy.map((claim) => [{ [claim]: ['any-other-name'] }]) : [],
    namedIn: (claim, text) => claim === 'sub' ? namedIn(props, text) : [],
    words: {
      anyone: `whoever may start runs of the ${project.noun}`,
      patterns: `runs whose ${exactBy.length > 0 ? exactBy.join(' or ') : 'subject'} fits a pattern`,
      patternNote: 'pattern: whoever can choose such a name gets in',
      anyRefNote: `any run: the ${project.noun} is asked for, and nothing of the run itself`,
    },
  };
}

function levelOf(scope: OidcScope | undefined): ScopeLevel | undefined {
  return scope && { noun: scope.noun, ...scope.nameClaim !== undefined && { name: scope.nameClaim }, ...scope.idClaim !== undefined && { id: scope.idClaim } };
}

/** What a subject says of claims, as far as it goes: none of it is certain, since values may hold what stands between them. */
function namedIn(props: OidcIssuerProps, text: string): NamedValue[] {
  const escaping = escapingOf(props);
  const named = props.subjects.flatMap(({ parts }) => readPrefix(parts, text));
  return named.map(([claim, value]): NamedValue => ({ claim, value: escaping.read(value), certain: false }))
    .filter(({ claim }) => !props.claims[claim].onlyInSubject);
}

/** The values in front of the first wildcard. */
function readPrefix(parts: readonly OidcSubjectPart[], text: string): [claim: string, value: string][] {
  const found: [string, string][] = [];
  let at = 0;
  for (const [index, { text: literal, claim }] of parts.entries()) {
    if (literal !== undefined) {
      if (!text.startsWith(literal, at)) break;
      at += literal.length;
      continue;
    }
    const next = parts[index + 1]?.text;
    const end = next === undefined ? text.length : text.indexOf(next, at);
    const value = text.slice(at, Math.max(end, at));
    if (value === '' || value.includes(WILDCARD)) break;
    found.push([claim!, value]);
    at += value.length;
  }
  return found;
}
