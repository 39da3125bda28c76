import { unsettledByMeta } from './unsettled';
import { Resource, scopeOf, Text, Value } from '../../../artifacts';
import { DocumentSyntax, SourceLocation, syntaxOf, Unsettled } from '../../../trust';

/** Whose credential it is. */
export interface Owner {
  /** One text per identity: equal keys, one identity. */
  readonly key: string;
  readonly identity: string;
  readonly source: SourceLocation;
  /** Whether the artifact leaves open which one it is: it may be any that the artifact holds. @default false */
  readonly open?: boolean;
}

/** Addresses are unique in one configuration only: two stacks may both hold `azurerm_user_assigned_identity.ci`. */
export function keyOf(resource: Resource, reference: string): string {
  return JSON.stringify([scopeOf(resource), reference]);
}

/** The reference, where a text is one and nothing else. */
export function referenceOf({ pieces }: Text): string | undefined {
  const [only, ...rest] = pieces;
  return rest.length === 0 && typeof only === 'object' ? only.reference : undefined;
}

/** The literal value of a property that names a resource; its address where that is not settled. */
export function nameOf({ id, properties, source }: Resource, property: string): string {
  const name: Value | undefined = properties[property];
  return (name instanceof Text ? name.literal : undefined) ?? spokenIn(source, id);
}

/** An address as its file speaks of it: a template of ARM knows no types of Terraform. */
export function spokenIn(source: SourceLocation, address: string): string {
  if (syntaxOf(source) !== DocumentSyntax.ARM) return address;
  return address.replace(/^<(azure(?:rm|ad)_.*)>$/s, '$1').replace(/^azure(?:rm|ad)_\w+\.(.*?)(?:\.(?:id|object_id|client_id))?$/s, '$1');
}

/** The owner that a credential refers to, as the artifact holds it. A data source whose name is not settled may look up any of them. */
export function foundOwner(key: string, found: Resource, property: string): Owner {
  const identity = nameOf(found, property);
  return { key, identity, source: found.source, open: identity === found.id && found.id.startsWith('data.') };
}

/** The owner of a credential that does not say whose it is: it stands alone. */
export function unnamedOwner(credential: Resource, kind: string): Owner {
  return { key: keyOf(credential, credential.id), identity: `the ${kind} of ${credential.id}`, source: credential.source, open: true };
}

/** What changes nothing about who is trusted, whatever its value. */
const MAY_DRIFT = ['tags'];

/**
 * What is open about the owners that a text refers to, wherever in an expression: `azurerm_user_assigned_identity.ci[0].id` is of one
 * that `count` decides. `find` knows the resources of the artifact by their address.
 */
export function unsettledByOwner(reference: Value | undefined, find: (address: string) => Resource | undefined): Unsettled[] {
  const pieces = reference instanceof Text ? reference.pieces : [];
  const addresses = pieces.flatMap((piece) => typeof piece === 'string' ? [] : piece.reference.match(/(?:data\.)?azure(?:rm|ad)_\w+\.[\w-]+/g) ?? []);
  const owners = [...new Set(addresses)].map(find).filter((owner) => owner !== undefined);
  return owners.flatMap((owner) => unsettledByMeta(owner, MAY_DRIFT));
}
