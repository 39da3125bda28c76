import { Listed, Listing } from './listed';
import { printableJson, stackOf } from '../../verify/shared';
import { scopeJson } from '../scope';
import { unusableJson } from '../unusable';

/** The list for machines: docs/schema/listing.json says what is in it. */
export function listingJson({ identities, tooWide, skipped, unusable }: Listing): string {
  const tellsWidth = tooWide === undefined ? () => ({}) : (one: Listed) => ({ tooWide: tooWide.includes(one) });
  const listed = identities.map((one) => ({ ...listedJson(one), ...tellsWidth(one) }));
  return `${printableJson({ identities: listed, skipped, unusable: unusableJson(unusable) })}\n`;
}

function listedJson({ identity: { party, identity, alsoNamed = [], accounts = [], source }, scope, issuers }: Listed): Record<string, unknown> {
  return { party, identity, stack: stackOf({ source }), alsoNamed, accounts, source, issuers, admits: scopeJson(scope) };
}
