import { described, Format, has, hasOnly, JsonObject } from './format';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, Place, record } from '../json';
import { readLiteral } from '../scalar';
import { Text } from '../text';

const ELEMENTS = new Set(['Version', 'Id', 'Statement']);

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const AWS_TRUST_POLICY: Format = {
  name: 'an IAM trust policy (the role is named after the file)',
  recognises: (json) => has(json, 'Statement') && hasOnly(json, ELEMENTS),
  read: (json, place) => {
    requirePrincipals(json, place);
    const name = nameOf(place);
    const policy = readLiteral(json, place);
    return [described('AWS::IAM::Role', name, place, record([['RoleName', Text.of(name)], ['AssumeRolePolicyDocument', policy]]))];
  },
};

/** A policy that names no principal is no trust policy: it says what a role may do, not who may take it. */
function requirePrincipals({ Statement: statement }: JsonObject, place: Place): void {
  const statements: unknown[] = Array.isArray(statement) ? statement : [statement];
  const named = statements.some((one) => ['Principal', 'NotPrincipal'].some((element) => has(asObject(one) ?? {}, element)));
  if (!named) throw malformedArtifact(place.text, statement, 'a trust policy: its statements have Principal; aws iam get-role prints the one of a role');
}

/** The file's name without folders and its last extension, and the index in a list. */
function nameOf(place: Place): string {
  const base = place.source.split(/[\\/]/).at(-1)!.replace(/(.)\.[^.]*$/, '$1');
  return `${base}${place.pointer.replaceAll('/', '-')}`;
}
