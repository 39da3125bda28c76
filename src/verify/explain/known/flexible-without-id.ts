import { ofFault } from './fault';
import { textOf } from '../../../trust';

/** Entra asks for an id beside the subject. @see https://github.com/hashicorp/terraform-provider-azuread/issues/1901 (2026-11-26) */
export const FLEXIBLE_WITHOUT_ID = ofFault('flexible-without-id', ({ leaf, token, words }) => {
  const [claim] = leaf.expected!.split(' | ').filter((name) => textOf(token, name) !== undefined);
  const id = claim === undefined ? undefined : textOf(token, claim);
  const clause = id !== undefined && /^[\w-]+$/.test(id) ? `claims['${claim}'] eq '${id}'` : `claims['${leaf.expected!.split(' | ')[0]}'] eq 'ID'`;
  return { text: `Entra refuses to create this expression: it names ${leaf.expected!.split(' | ').join(' and ')} nowhere, of which one must stand beside the subject`, remedy: `${clause} beside the other clauses of ${words.expression}, joined with " and "` };
});
