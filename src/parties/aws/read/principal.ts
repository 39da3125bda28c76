import { doubled } from './doubled';
import { ownersOfArn } from './terraform';
import { describe, listOf, literalOf, mapOf } from './value';
import { Text, Value } from '../../../artifacts';
import { Principal, Provider } from '../policy';

/** Stands for a reference while an ARN is taken apart; private use, so no ARN holds it. */
const OPEN = '\ue000';

const PROVIDER_ARN = new RegExp(`^arn:([a-z-]+|${OPEN}):iam::(\\d{12}|${OPEN}):oidc-provider/([^${OPEN}]+)$`);
const SAML_PROVIDER = /^arn:[^:]*:iam::[^:]*:saml-provider\//;

/**
 * Issuers that IAM knows without a provider.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
const KNOWN_ISSUERS = ['cognito-identity.amazonaws.com', 'accounts.google.com', 'graph.facebook.com', 'www.amazon.com'];

/** The principals of a statement. Only federated ones can be OIDC providers. */
export function readPrincipals(value: Value | undefined, providers: Provider[]): Principal[] {
  const kinds = mapOf(value);
  if (!kinds) return [literalOf(value) === '*' ? { unsettled: 'whether the principal "*" covers web identities is not settled', everybody: true } : { unsettled: describe(value) }];
  const twice = doubled(kinds, 'the kind of principal');
  if (twice.length > 0) return twice;
  return [...kinds].flatMap(([kind, names]) => listOf(names).map((name) => readPrincipal(kind, name, providers)));
}

function readPrincipal(kind: string, name: Value | undefined, providers: Provider[]): Principal {
  if (kind === 'Federated') return readFederated(name, providers);
  const isAnybody = literalOf(name) === '*';
  if (kind === 'AWS' && isAnybody) return { unsettled: 'whether the principal AWS "*" covers web identities is not settled', everybody: true };
  return ['AWS', 'Service', 'CanonicalUser'].includes(kind) ? { other: `${kind} ${shown(name)}`, ...isAnybody ? { everybody: true } : {} } : { unsettled: `the kind of principal ${kind} is not known` };
}

function readFederated(name: Value | undefined, providers: Provider[]): Principal {
  if (!(name instanceof Text)) return { unsettled: describe(name) };
  const branches = name.pieces.length === 1 && typeof name.pieces[0] !== 'string' ? name.pieces[0].oneOf : undefined;
  if (branches) return common(branches.map((branch) => readFederated(branch, providers))) ?? { unsettled: describe(name) };
  const referred = providers.find(({ id }) => refersTo(name, id));
  if (referred) return referred.provider === '' ? { unsettled: `the URL of the provider ${referred.id} is open` } : { provider: referred.provider, partition: undefined };
  const arn = name.pieces.map((piece) => typeof piece === 'string' ? piece : OPEN).join('');
  const [, partition, account, provider] = PROVIDER_ARN.exec(arn) ?? [];
  if (provider !== undefined) return { provider, partition: settled(partition), ...account === OPEN ? {} : { account } };
  if (KNOWN_ISSUERS.includes(arn)) return { other: `Federated ${arn}`, issuer: arn };
  return SAML_PROVIDER.test(arn) ? { other: `Federated ${name.toString()}` } : { unsettled: describe(name) };
}

/** What branches have in common: one provider, whichever of them it is. */
function common(principals: readonly Principal[]): Principal | undefined {
  const named = principals.map((principal) => 'provider' in principal ? principal : undefined);
  const [first] = named;
  if (first === undefined || named.some((one) => one?.provider !== first.provider)) return undefined;
  return { provider: first.provider, partition: named.every((one) => one?.partition === first.partition) ? first.partition : undefined };
}

function shown(name: Value | undefined): string {
  const literal = literalOf(name);
  return literal === undefined ? describe(name) : JSON.stringify(literal);
}

const settled = (part: string) => part === OPEN ? undefined : part;

/** `Ref` and `Arn` of a provider are its ARN; `arn` of Terraform is too. */
function refersTo({ pieces }: Text, id: string): boolean {
  const [only, ...rest] = pieces;
  return rest.length === 0 && typeof only === 'object' && ownersOfArn(only.reference).some((owner) => [id, `${id}.Arn`].includes(owner));
}
