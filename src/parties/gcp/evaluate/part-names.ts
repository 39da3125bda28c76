import { DocumentSyntax, SourceLocation, syntaxOf } from '../../../trust';

/** The parts of a provider, as Terraform writes them and as Google's API does. */
const PARTS = {
  condition: ['attribute_condition', 'attributeCondition'],
  mapping: ['attribute_mapping', 'attributeMapping'],
  issuer: ['oidc.issuer_uri', 'oidc.issuerUri'],
  audiences: ['oidc.allowed_audiences', 'oidc.allowedAudiences'],
} as const;

/** The place of a part of a provider, in the words of its file. */
export function partOf(source: SourceLocation, part: keyof typeof PARTS): string {
  const [terraform, answer] = PARTS[part];
  return `${source}.${syntaxOf(source) === DocumentSyntax.TERRAFORM ? terraform : answer}`;
}
