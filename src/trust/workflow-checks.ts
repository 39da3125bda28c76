import { Acknowledgement } from './acknowledgement';
import { AudienceOverrides } from './compiled-trust';
import { literal } from './literal';
import { Party } from './party';
import { isDay } from '../internal/calendar';
import { unknownProperty } from '../internal/catalogue/props';
import { malformedAcknowledgement, malformedAudience, malformedDate, malformedWorkflowName, tokenWithoutAudience } from '../internal/catalogue/workflow';

// What the properties of a trusted workflow have in common, whatever its CI system.
const NAME = /^(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const ACKNOWLEDGEMENT = new RegExp(`^(?:${[...Object.values(Party), 'tier'].join('|')})/[a-z][A-Za-z0-9_-]*$`);

/** What an audience is made of: no blank, and what headers and policies take. */
export const AUDIENCE = /^[\x21-\x7e]{1,255}$/;

/** The name becomes part of names in every cloud. */
export function checkWorkflowName(name: string): void {
  if (!NAME.test(literal('name', name))) throw malformedWorkflowName(name);
}

/** Checks a calendar date. */
export function checkDate(what: string, value: unknown): string {
  const text = literal(what, value);
  if (!isDay(text)) throw malformedDate(what, text);
  return text;
}

/** One gap, a reason and a last day. */
export function checkAcknowledgement({ id, reason, expires }: Acknowledgement): void {
  if (!ACKNOWLEDGEMENT.test(literal('acknowledgement id', id))) throw malformedAcknowledgement('id', id, 'party/requirement, as the error or the report prints it');
  if (literal('acknowledgement reason', reason).trim().length < 10) throw malformedAcknowledgement('reason', reason, 'a sentence of at least 10 characters');
  checkDate('expires', expires);
}

/** Audiences in place of the clouds' own. */
export function checkAudiences({ audiences = {} }: { readonly audiences?: AudienceOverrides }): void {
  const parties: string[] = Object.values(Party);
  for (const [party, audience] of Object.entries<string | undefined>({ ...audiences })) {
    if (!parties.includes(party)) throw unknownProperty('audiences', party, parties);
    if (audience !== undefined && !AUDIENCE.test(literal(`audience for ${party}`, audience))) throw malformedAudience(party, audience);
  }
}

/** The audience of a token to mint: without one, every cloud would refuse it, and a test of refusals would always pass. */
export function checkTokenAudience(audience: unknown): void {
  if (!AUDIENCE.test(literal('audience of a token', audience))) throw tokenWithoutAudience(audience);
}
