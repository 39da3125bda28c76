import { LIMITS } from '../../../parties/aws';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { roleWith } from '../../permission-examples';
import { Rule } from '../../rule';

const LEAST = LIMITS.sessionSecondsLeast.value;

/** Longer than one hour, which is what a role has that says nothing, and the least that it can have. Elsewhere nothing in a file says how long a session is. */
export const longSession: Rule<'permission'> = {
  id: 'long-session',
  title: 'A role gives sessions of more than an hour',
  severity: FindingSeverity.WARNING,
  confidence: FindingConfidence.LOW,
  attack: 'Credentials that leak from a log or a cache work as long as the session lasts: hours after the job is over that needed them for minutes.',
  subject: 'permission',
  judge: ({ permissions: { session } }) => session === undefined || session.value <= LEAST ? [] : [{
    message: `sessions of up to ${session.value} seconds, where one of ${LEAST} is the shortest that a role can have`,
    location: session.source,
    fix: `leave the longest session at ${LEAST} seconds, and let a job that runs longer ask for credentials again`,
  }],
  bad: [roleWith({ MaxSessionDuration: 43200 }), roleWith({ MaxSessionDuration: 3601 })],
  good: [roleWith({ MaxSessionDuration: 3600 }), roleWith({})],
};
