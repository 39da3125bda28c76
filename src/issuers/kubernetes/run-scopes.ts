import { NAME, NAMESPACE } from './space';
import { PREFIX } from './subject';
import { NamedValue, RunScopes, WILDCARD } from '../../trust';

/** How pods are told apart: by service account, whose namespace says who may use it, and by cluster. */
export const RUN_SCOPES: RunScopes = {
  project: { noun: 'namespace', name: NAMESPACE },
  organization: { noun: 'cluster', id: 'iss' },
  exactBy: ['sub'],
  // Whoever may create pods in a namespace may create them under each of its service accounts.
  startedByAnyone: [[{ [NAME]: ['any-other-name'] }]],
  namedIn,
  words: {
    anyone: 'whoever may create pods in the namespace, under any of its service accounts',
    patterns: 'pods whose service account fits a pattern',
    patternNote: 'pattern: whoever may create service accounts in the namespace may give one such a name',
  },
};

/** A subject names its namespace up to the next colon, which no name holds. */
function namedIn(claim: string, text: string): NamedValue[] {
  if (claim !== 'sub' || !text.startsWith(PREFIX)) return [];
  const [namespace, ...rest] = text.slice(PREFIX.length).split(':');
  return rest.length === 0 || namespace.includes(WILDCARD) || namespace === '' ? [] : [{ claim: NAMESPACE, value: namespace, certain: true }];
}
