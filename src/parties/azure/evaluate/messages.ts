import { ComparedClaim } from './compare';
import { Fact } from '../../../internal/fact';

/** A text that Entra answers with: the code, and what stands around the value that the token presents. */
export interface EntraMessage {
  /** `AADSTS` and digits. Codes may change: nothing may depend on them. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

const NO_RECORD = 'No matching federated identity record found for presented assertion ';
const CHECK = 'heck your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
const asOf = '2026-11-22';

/**
 * What Entra says when no credential has the issuer, the audience, the subject of a token. Microsoft's pages show the text for the
 * subject alone; the other two are as public logs show them. Trace id, correlation id and time follow, and are left out here.
 * UNCLEAR: which comes first when several differ (we take the order of the numbers), and what it says of the clauses of an expression
 * other than the subject (we take the text for the subject).
 */
export const NO_MATCH: Readonly<Record<ComparedClaim, Fact<EntraMessage>>> = {
  iss: {
    value: { code: 'AADSTS700211', before: `${NO_RECORD}issuer '`, after: `'. Please c${CHECK}` },
    source: 'https://github.com/Azure/azure-workload-identity/issues/1613 (a log, no page of Microsoft)',
    asOf,
  },
  aud: {
    value: { code: 'AADSTS700212', before: `${NO_RECORD}audience '`, after: `'. Please c${CHECK}` },
    source: 'logs in public runbooks and tests (no page of Microsoft)',
    asOf,
  },
  sub: {
    value: { code: 'AADSTS700213', before: `${NO_RECORD}subject '`, after: `'. Please note that the matching is done using a case-sensitive comparison. C${CHECK}` },
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-breaking-changes',
    asOf,
  },
};

/** What it says when the subject differs in letter case only. */
export const CASE_MISS: Fact<EntraMessage> = {
  value: {
    code: 'AADSTS7002138',
    before: `${NO_RECORD}subject '`,
    after: "'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison.",
  },
  source: 'https://github.com/Azure/login/issues/517 and public logs (no page of Microsoft)',
  asOf,
};

/** What it says where an application has flexible credentials too, as logs show it: the subject is named, the clause at which it fell is not. */
export const EXPRESSION_MISS: Fact<EntraMessage> = {
  value: {
    code: 'AADSTS7002131',
    before: `${NO_RECORD}subject '`,
    after: "' or no federated identity credential expression matched. Please check your federated identity credential Subject, Expression, Audience and Issuer against the presented assertion.",
  },
  source: 'logs in public runbooks (no page of Microsoft)',
  asOf,
};

/** The whole text. */
export function replyText({ code, before, after }: EntraMessage, presented: string): string {
  return `${code}: ${before}${presented}${after}`;
}
