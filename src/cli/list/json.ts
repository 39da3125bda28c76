import { Listed, Listing } from './listed';
import { stackOf } from '../../simulate/identity-reference';
import { printableJson } from '../../simulate/printable';

/** The list for machines: docs/schema/listing.json says what is in it. */
export function listingJson({ identities, tooWide, skipped }: Listing): string {
  const tellsWidth = tooWide === undefined ? () => ({}) : (one: Listed) => ({ tooWide: tooWide.includes(one) });
  return `${printableJson({ identities: identities.map((one) => ({ ...listedJson(one), ...tellsWidth(one) })), skipped })}\n`;
}

function listedJson({ identity: { party, identity, alsoNamed = [], accounts = [], source }, scope, issuers }: Listed): Record<string, unknown> {
  return { party, identity, stack: stackOf({ source }), alsoNamed, accounts, source, issuers, admits: scope };
}
