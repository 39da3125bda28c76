import { Explained, ExplainedIdentity } from './explained';
import { Given } from './question';
import { TriedChanges } from '../../verify/explain';
import { printableJson } from '../../verify/shared';
import { scopeJson } from '../scope';
import { tokenJson } from '../token-json';
import { unusableJson } from '../unusable';

/** The answer for machines: docs/schema/explanation.json says what is in it. */
export function explainedJson({ given, identities, notShown, skipped, unusable }: Explained): string {
  return `${printableJson({ ...givenJson(given), identities: identities.map(identityJson), notShown, skipped, unusable: unusableJson(unusable) })}\n`;
}

function givenJson({ token, message, unknownMessage }: Given): Record<string, unknown> {
  return {
    token: token && tokenJson(token),
    message: message && { id: message.id, party: message.party, meaning: message.meaning, claims: message.claims },
    unknownMessage,
  };
}

function identityJson(explained: ExplainedIdentity): Record<string, unknown> {
  const { decision, claims, taken, distance, differences, causes, message, toleratedChanges, scope } = explained;
  const { identity, party, verdict, because, source, cloudMessage, notEvaluated } = decision;
  return {
    identity,
    party,
    decision: verdict,
    source,
    distance,
    differences,
    causes,
    cloudMessage,
    message,
    taken: taken.map((claim) => ({ claim, value: claims[claim] })),
    admits: scopeJson(scope),
    toleratedChanges: toleratedChanges && toleratedChangesJson(toleratedChanges),
    notEvaluated,
    reasons: because,
  };
}

const toleratedChangesJson = ({ accepted, open, refused, unknown }: TriedChanges) => ({ accepted, open, refused, unknown });
