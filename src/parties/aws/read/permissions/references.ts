/** An attribute at the end of an address, with the instance that it may be of in front. */
const ATTRIBUTE = /^(.+?)((?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.[a-zA-Z_]+$/;
/** A name of CloudFormation has no dot in it. */
const LOGICAL_ID = /^[A-Za-z0-9]+$/;

/** The resources that a reference may be to an attribute of: the instance that it names, or all of them; in a template `Role` and `Role.Arn`. */
export function ownersOfReference(reference: string): string[] {
  if (LOGICAL_ID.test(reference)) return [reference];
  const [, owner, instance] = ATTRIBUTE.exec(reference) ?? [];
  return owner === undefined ? [] : [...new Set([`${owner}${instance}`, owner])];
}
