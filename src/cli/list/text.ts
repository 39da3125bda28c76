import { byWidth } from './fail-on';
import { Listed, Listing } from './listed';
import { TrustScope } from '../../verify';
import { printable, textTable } from '../../verify/shared';
import { shortScope } from '../explain/scope-text';
import { paragraphs, TextStyle } from '../output';
import { Scope, scopeLines } from '../scope';
import { skippedText } from '../text';
import { unusableText } from '../unusable';

/** Identities that are told at length; of more, those that are wide or not known. */
const DETAILED = 20;
/** Names that stand in a cell; more are counted. */
const IN_A_CELL = 2;
const NOT_TOLD = '-';

/** The list for people, the widest first. */
export function listingText({ identities, skipped, unusable }: Listing, { full }: TextStyle): string {
  const sorted = [...identities].sort((one, other) => byWidth(one.scope.scope, other.scope.scope));
  const isNarrow = ({ scope: { scope } }: Listed) => [TrustScope.NOBODY, TrustScope.EXACT_RUNS].includes(scope);
  const detailed = full || sorted.length <= DETAILED ? sorted : sorted.filter((one) => !isNarrow(one));
  const more = sorted.length - detailed.length;
  return paragraphs([
    textTable([['PARTY', 'IDENTITY', 'ACCOUNT', 'WHO GETS IN', 'ISSUER', 'FILE'], ...sorted.map(row)]).join('\n'),
    ...detailed.map(details),
    more === 0 ? '' : `and ${more} more that let in exactly some runs, or nobody: --full tells which`,
    skippedText(skipped),
    unusableText(unusable),
  ]);
}

function row({ identity: { party, identity, accounts = [], source }, scope, issuers = [] }: Listed): string[] {
  const cells = [party, identity, accounts[0] ?? NOT_TOLD, whoGetsIn(scope), issuers.length === 0 ? NOT_TOLD : issuers.map(hostOf).join(', '), source.unit];
  return cells.map(printable);
}

/** What is not known has its reason below. */
function whoGetsIn(found: Scope): string {
  const { scope, of, anyRef = false, reRegistrable = false } = found;
  if ([TrustScope.NOBODY, TrustScope.PLATFORM, TrustScope.UNKNOWN].includes(scope)) return shortScope(found);
  // A project or an organization that the documents name by its id.
  const names = of.split(', ').map((name) => /^\d+$/.test(name) ? `id ${name}` : name);
  const more = names.length > IN_A_CELL ? ` and ${names.length - IN_A_CELL} more` : '';
  return `${shortScope(found)}: ${names.slice(0, IN_A_CELL).join(', ')}${more}${anyRef ? ', any ref' : ''}${reRegistrable ? ', re-registrable' : ''}`;
}

const hostOf = (issuer: string) => issuer.replace(/^https:\/\//, '');

function details({ identity: { party, identity, alsoNamed = [], accounts = [], source }, scope, issuers }: Listed): string {
  const lines = [
    ['in', source.text],
    ...alsoNamed.length === 0 ? [] : [['also called', alsoNamed.join(', ')]],
    ['account', accounts.length === 0 ? 'the files do not tell it' : accounts.join(', ')],
    ['issuer', issuers === undefined ? 'not every way in names one' : issuers.join(', ') || 'none'],
  ];
  return [`${party} ${printable(identity)}`, ...lines.map(([name, text]) => `  ${name}: ${printable(text)}`), ...scopeLines(scope, '  ')].join('\n');
}
